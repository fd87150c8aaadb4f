import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { look } from "./actions";
import styles from "./search-form.module.css";

/** Looks for a document, at one location or at all that somebody sees. It is posted: a name or a number stands in no address. */
export async function SearchForm({ slug }: { slug?: string }) {
  const words = await getTranslations("documents.search");
  return (
    <search>
      <form action={look} className={styles.form}>
        {slug ? <input type="hidden" name="slug" value={slug} /> : null}
        <div className={styles.field}>
          <TextField
            id="text"
            name="text"
            label={words("label")}
            hint={words("hint")}
            autoComplete="off"
            maxLength={120}
          />
        </div>
        <Button look="secondary">{words("submit")}</Button>
      </form>
    </search>
  );
}
