"use client";

import { useActionState } from "react";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { type SignInState, signIn } from "./actions";

type Words = Record<"email" | "password" | "code" | "codeHint" | "submit", string>;

const untouched: SignInState = { attempts: 0, email: "" };

/** Asks for an address and a password. Without JavaScript the browser posts it and shows the same answer. */
export function SignInForm({ words, next }: { words: Words; next: string }) {
  const [{ attempts, email, refusal }, submit, isPending] = useActionState(signIn, untouched);
  return (
    <form action={submit}>
      {refusal ? (
        <Notice key={attempts} kind="error" role="alert">
          {refusal.text}
        </Notice>
      ) : null}
      <input type="hidden" name="next" value={next} />
      <TextField
        key={`email-${attempts}`}
        id="email"
        name="email"
        type="email"
        label={words.email}
        autoComplete="username"
        defaultValue={email}
        required
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        required
      />
      {refusal?.isCodeNeeded ? (
        <TextField
          id="code"
          name="code"
          label={words.code}
          hint={words.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          room="short"
        />
      ) : null}
      <ActionRow>
        <Button disabled={isPending}>{words.submit}</Button>
      </ActionRow>
    </form>
  );
}
