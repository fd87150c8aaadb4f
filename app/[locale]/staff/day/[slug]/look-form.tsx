import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { look } from "./actions";
import styles from "./look-form.module.css";

/** Where a scanner types the code that somebody shows, or a clerk a name, number or ticket. */
export async function LookForm({ slug }: { slug: string }) {
  const words = await getTranslations("day.look");
  return (
    <form action={look} className={styles.form}>
      <input type="hidden" name="slug" value={slug} />
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
  );
}
