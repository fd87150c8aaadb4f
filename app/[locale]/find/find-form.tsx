"use client";

import { type ReactNode, useActionState } from "react";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { TextField } from "@/components/ui/text-field";
import { type FindState, find } from "./actions";
import type { LookUpError } from "./look-up-form";

type Words = Record<"code" | "personKey" | "submit" | "errorTitle", string> & {
  codeHint: ReactNode;
  personKeyHint: ReactNode;
  phone: ReactNode;
  errors: Record<LookUpError, string>;
};

const fields = ["code", "personKey"] as const;
const untouched: FindState = { attempts: 0, typed: { code: "", personKey: "" } };

/** Asks for a code and a number. Without JavaScript the browser posts it and shows the same answer. */
export function FindForm({ words }: { words: Words }) {
  const [{ attempts, typed, errors, refusal }, submit, isPending] = useActionState(find, untouched);
  const errorOf = (field: (typeof fields)[number]) => errors?.[field] && words.errors[errors[field]];
  const wrong = fields.flatMap((field) => {
    const text = errorOf(field);
    return text ? [{ href: `#${field}`, text }] : [];
  });

  return (
    <form action={submit} noValidate>
      {/* A new one at every attempt, so that the same errors take the focus once more. */}
      <ErrorSummary key={`errors-${attempts}`} title={words.errorTitle} errors={wrong} />
      {refusal ? <Refusal key={`refusal-${attempts}`} {...refusal} phone={words.phone} /> : null}
      {fields.map((field) => (
        <TextField
          key={field}
          id={field}
          name={field}
          label={words[field]}
          hint={words[`${field}Hint`]}
          error={errorOf(field)}
          defaultValue={typed[field]}
          room="medium"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
        />
      ))}
      <ActionRow>
        <Button disabled={isPending}>{words.submit}</Button>
      </ActionRow>
    </form>
  );
}

function Refusal({ title, text, phone }: NonNullable<FindState["refusal"]> & { phone: ReactNode }) {
  return (
    <Notice kind="warning" role="alert" title={title}>
      <Paragraph>{text}</Paragraph>
      <Paragraph>{phone}</Paragraph>
    </Notice>
  );
}
