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

const untouched: FindState = { attempts: 0, typed: { code: "", personKey: "" } };

/** Asks for a code and a number. Without JavaScript the browser posts it and shows the same answer. */
export function FindForm({ words }: { words: Words }) {
  const [{ attempts, typed, errors, refusal }, submit, isPending] = useActionState(find, untouched);
  const errorOf = (field: "code" | "personKey") => errors?.[field] && words.errors[errors[field]];
  const fields = (["code", "personKey"] as const).flatMap((field) => {
    const text = errorOf(field);
    return text ? [{ href: `#${field}`, text }] : [];
  });

  return (
    <form action={submit} noValidate>
      {/* A new one at every attempt, so that the same errors take the focus once more. */}
      <ErrorSummary key={`errors-${attempts}`} title={words.errorTitle} errors={fields} />
      {refusal ? (
        <Notice key={`refusal-${attempts}`} kind="warning" role="alert" title={refusal.title}>
          <Paragraph>{refusal.text}</Paragraph>
          <Paragraph>{words.phone}</Paragraph>
        </Notice>
      ) : null}
      <TextField
        id="code"
        name="code"
        label={words.code}
        hint={words.codeHint}
        error={errorOf("code")}
        defaultValue={typed.code}
        room="medium"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
      />
      <TextField
        id="personKey"
        name="personKey"
        label={words.personKey}
        hint={words.personKeyHint}
        error={errorOf("personKey")}
        defaultValue={typed.personKey}
        room="medium"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
      />
      <ActionRow>
        <Button disabled={isPending}>{words.submit}</Button>
      </ActionRow>
    </form>
  );
}
