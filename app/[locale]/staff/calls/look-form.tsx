import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { accessKeys } from "./access-keys";
import { look } from "./actions";
import styles from "./look-form.module.css";

/** The one field by which anybody is found. */
export async function LookForm({ text }: { text: string }) {
  const words = await getTranslations("calls.look");
  return (
    <form action={look} className={styles.form}>
      <div className={styles.field}>
        <TextField
          id="text"
          name="text"
          label={words("label")}
          hint={words("hint")}
          defaultValue={text}
          accessKey={accessKeys.first}
          autoComplete="off"
          autoFocus
          dir="auto"
          spellCheck={false}
          maxLength={300}
        />
      </div>
      <Button>{words("submit")}</Button>
    </form>
  );
}
