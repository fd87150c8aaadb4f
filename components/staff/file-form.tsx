"use client";

import { useActionState } from "react";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Outcome } from "@/components/ui/outcome";
import { ScrollRegion } from "@/components/ui/scroll-region";
import styles from "./file-form.module.css";

/** What the form shows after an attempt; the text that was sent is never lost. */
export type FileState = {
  attempts: number;
  text: string;
  /** What is wrong in which cell; codes that the form has words for. */
  wrong: { line: number; column: string; code: string; value: string }[];
  /** Why the whole cannot be. */
  refusal?: string;
  missing?: string[];
};

type Words = Record<
  "file" | "fileHint" | "text" | "textHint" | "skip" | "submit" | "wrongTitle" | "line" | "column" | "cell" | "why",
  string
> & { refusals: Record<string, string>; rows: Record<string, string>; other: string };

type Props = {
  action: (state: FileState, form: FormData) => Promise<FileState>;
  /** What goes along with it, unseen. */
  hidden?: Record<string, string>;
  words: Words;
};

const untouched: FileState = { attempts: 0, text: "", wrong: [] };
/** At most so many wrong cells are listed at once. */
const mostListed = 100;

/** Sends a file of rows, which is checked row by row. Without JavaScript the browser posts it and shows the same answer, with the text to be mended. */
export function FileForm({ action, hidden = {}, words }: Props) {
  const [state, submit, isPending] = useActionState(action, untouched);
  const { attempts, text, wrong, refusal, missing = [] } = state;
  return (
    <form action={submit}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refusal ? (
        <Outcome key={`refusal-${attempts}`} kind="error" role="alert">
          {words.refusals[refusal] ?? words.other} {missing.join(", ")}
        </Outcome>
      ) : null}
      {wrong.length > 0 ? <WrongRows key={`wrong-${attempts}`} wrong={wrong} words={words} /> : null}
      <FormField id="file" label={words.file} hint={words.fileHint}>
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,text/csv"
          className={styles.file}
          aria-describedby="file-hint"
        />
      </FormField>
      {text ? (
        <FormField id="text" label={words.text} hint={words.textHint}>
          <textarea
            key={attempts}
            id="text"
            name="text"
            className={`utrecht-textbox ${styles.text}`}
            rows={12}
            defaultValue={text}
            spellCheck={false}
            dir="ltr"
            aria-describedby="text-hint"
          />
        </FormField>
      ) : null}
      {wrong.length > 0 ? (
        <label className={styles.skip}>
          <input type="checkbox" name="skip" value="yes" className="utrecht-checkbox utrecht-checkbox--html-input" />
          {words.skip}
        </label>
      ) : null}
      <ActionRow>
        <Button disabled={isPending}>{words.submit}</Button>
      </ActionRow>
    </form>
  );
}

function WrongRows({ wrong, words }: { wrong: FileState["wrong"]; words: Words }) {
  return (
    <>
      <Outcome kind="error" role="alert">
        {words.wrongTitle}
      </Outcome>
      <ScrollRegion label={words.wrongTitle}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.cell}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {wrong.slice(0, mostListed).map(({ line, column, code, value }) => (
              <tr key={`${line} ${column}`}>
                <th scope="row">{line}</th>
                <td>
                  <bdi dir="ltr">{column}</bdi>
                </td>
                <td>
                  <bdi>{value || "–"}</bdi>
                </td>
                <td>{words.rows[code] ?? words.other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
