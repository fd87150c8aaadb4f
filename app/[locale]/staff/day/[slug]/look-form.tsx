"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { look } from "./actions";
import { useDesk } from "./desk-context";
import styles from "./look-form.module.css";

type Props = {
  text: string;
  onText: (text: string) => void;
  /** Takes what was typed; false leaves it to the server's page. */
  onLook: (text: string) => boolean;
};

/** Where a scanner types the code that somebody shows, or a clerk a name, number or ticket. */
export function LookForm({ text, onText, onLook }: Props) {
  const words = useTranslations("day.look");
  const { slug } = useDesk();
  return (
    <form
      action={look}
      className={styles.form}
      onSubmit={(event) => {
        if (onLook(text)) event.preventDefault();
      }}
    >
      <input type="hidden" name="slug" value={slug} />
      <div className={styles.field}>
        <TextField
          id="text"
          name="text"
          label={words("label")}
          hint={words("hint")}
          autoComplete="off"
          maxLength={120}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </div>
      <Button look="secondary">{words("submit")}</Button>
    </form>
  );
}
