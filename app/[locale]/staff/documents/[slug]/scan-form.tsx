"use client";

import { type KeyboardEvent, useActionState, useEffect, useRef } from "react";
import { ActionRow } from "@/components/ui/action-row";
import { Button, buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { CardField, TypedCard } from "@/lib/document/read-card";
import { scan } from "./scan-action";
import styles from "./scan-form.module.css";
import { emptyCard, type ScanState } from "./scan-state";

export type ScanWords = Record<
  | "submit"
  | "detailsTitle"
  | "detailsText"
  | "again"
  | "elsewhereText"
  | "takeIn"
  | "doneTitle"
  | "errorTitle"
  | "other",
  string
> & {
  fields: Record<Exclude<CardField, "expected_on">, { label: string; hint?: string }>;
  errors: Record<string, string>;
  became: Record<string, string>;
  /** With {place} and {shelf} still in them. */
  elsewhereTitle: string;
  onShelf: string;
};

const untouched: ScanState = { attempts: 0, asks: "number", typed: emptyCard(""), errors: {}, done: [] };
const asked = {
  number: ["number", "shelf"],
  details: ["number", "v_number", "letter_reference", "name", "shelf"],
  elsewhere: [],
} as const satisfies Record<ScanState["asks"], readonly (keyof ScanWords["fields"])[]>;

/** The field in which a hand scanner types next. */
function firstOf({ asks, errors, typed }: ScanState): keyof ScanWords["fields"] | null {
  const fields: readonly (keyof ScanWords["fields"])[] = asked[asks];
  return fields.find((field) => errors[field]) ?? fields.find((field) => !typed[field]) ?? fields[0] ?? null;
}

/** Enter, as scanners type it, goes to the next field; from the last one the card is sent. */
function moveOn(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== "Enter" || !(target instanceof HTMLInputElement) || target.type !== "text") return;
  const fields = [...currentTarget.querySelectorAll<HTMLInputElement>("input[type=text]")];
  const next = fields[fields.indexOf(target) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Where a hand scanner registers cards one after the other. Without JavaScript each Enter is answered by the server. */
export function ScanForm({ slug, href, words }: { slug: string; href: string; words: ScanWords }) {
  const [state, submit, isPending] = useActionState(scan, untouched);
  const { attempts, asks, typed, errors, refusal, elsewhere, done } = state;
  const form = useRef<HTMLFormElement>(null);
  const first = firstOf(state);
  useEffect(() => {
    if (attempts > 0 && first) form.current?.querySelector<HTMLInputElement>(`#${first}`)?.focus();
  }, [attempts, first]);
  const wrong = Object.entries(errors).map(([field, code]) => ({
    href: `#${field}`,
    text: words.errors[code] ?? words.other,
  }));
  return (
    <form ref={form} action={submit} noValidate onKeyDown={asks === "details" ? moveOn : undefined}>
      <input type="hidden" name="slug" value={slug} />
      {asks === "details" && wrong.length > 0 ? (
        <ErrorSummary key={`errors-${attempts}`} title={words.errorTitle} errors={wrong} />
      ) : null}
      {refusal ? (
        <Notice key={`refusal-${attempts}`} kind="error" role="alert">
          {words.errors[refusal] ?? words.other}
        </Notice>
      ) : null}
      {asks === "details" && wrong.length === 0 ? (
        <Notice key={`details-${attempts}`} role="status" title={words.detailsTitle}>
          {words.detailsText}
        </Notice>
      ) : null}
      {asks === "elsewhere" ? (
        <Notice
          key={`elsewhere-${attempts}`}
          kind="warning"
          role="alert"
          title={words.elsewhereTitle.replace("{place}", elsewhere ?? "")}
        >
          {words.elsewhereText}
        </Notice>
      ) : null}
      <Fields key={attempts} state={state} first={first} words={words} />
      {asks === "elsewhere" ? <input type="hidden" name="takeIn" value="yes" /> : null}
      <ActionRow>
        <Button disabled={isPending}>{asks === "elsewhere" ? words.takeIn : words.submit}</Button>
        {asks === "number" ? null : (
          // A whole new page: the form forgets this card.
          <a className={buttonClass("subtle")} href={href}>
            {words.again}
          </a>
        )}
      </ActionRow>
      <Done done={done} typed={typed} words={words} />
    </form>
  );
}

type FieldsProps = { state: ScanState; first: string | null; words: ScanWords };

function Fields({ state: { attempts, asks, typed, errors }, first, words }: FieldsProps) {
  const shown: readonly CardField[] = asked[asks];
  const kept = (Object.keys(typed) as CardField[]).filter((field) => !shown.includes(field));
  return (
    <div className={styles.fields}>
      {asked[asks].map((field) => {
        const error = errors[field];
        return (
          <TextField
            key={field}
            id={field}
            name={field}
            type="text"
            {...words.fields[field]}
            {...(error ? { error: words.errors[error] ?? words.other } : {})}
            defaultValue={typed[field]}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            dir={field === "name" ? "auto" : "ltr"}
            // After a card, also without JavaScript, the scanner types into the next field.
            autoFocus={attempts > 0 && field === first}
          />
        );
      })}
      {kept.map((field) => (
        <input key={field} type="hidden" name={field} value={typed[field]} />
      ))}
    </div>
  );
}

function Done({ done, words }: { done: ScanState["done"]; typed: TypedCard; words: ScanWords }) {
  if (done.length === 0) return null;
  return (
    <Notice kind="ok" role="status" title={words.doneTitle}>
      <ol className={styles.done}>
        {done.map(({ number, became, shelf }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same card can be scanned twice
          <li key={`${number}-${done.length - index}`}>
            <bdi dir="ltr">{number}</bdi> {words.became[became] ?? words.other}
            {shelf ? `, ${words.onShelf.replace("{shelf}", shelf)}` : null}
          </li>
        ))}
      </ol>
    </Notice>
  );
}
