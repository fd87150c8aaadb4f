"use client";

import { useActionState } from "react";
import type { EditState } from "@/components/plan/edit-form";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Fieldset } from "@/components/ui/fieldset";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { give } from "./actions";
import styles from "./hand-over-form.module.css";

export type HandOverWords = {
  checks: string;
  checksHint: string;
  passport: string;
  photo: string;
  fingerprint: string;
  oldPermit: string;
  submit: string;
  other: string;
  receivedBy: string;
  receiverName: string;
  receiverHint: string;
  ground: string;
  card: string;
  errorTitle: string;
  errors: Record<string, string>;
  receivers: { value: string; label: string }[];
  grounds: { value: string; label: string }[];
};

type Props = {
  slug: string;
  visitId: string;
  documentId: string;
  /** The register knows no number of it yet. */
  asksNumber: boolean;
  words: HandOverWords;
};

/** One thing to tick, and the key that does it. */
function Check({
  id,
  name,
  label,
  shortcut,
  isTicked,
}: Record<"id" | "name" | "label" | "shortcut", string> & { isTicked: boolean }) {
  return (
    <label className={styles.check} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        name={name}
        value="yes"
        defaultChecked={isTicked}
        data-key={shortcut}
        aria-keyshortcuts={shortcut}
        className="utrecht-checkbox utrecht-checkbox--html-input"
      />
      <span>{label}</span>
      <kbd className={styles.key}>{shortcut}</kbd>
    </label>
  );
}

/** The checks, the old permit, and the hand-over: three presses for the usual case. */
export function HandOverForm({ slug, visitId, documentId, asksNumber, words }: Props) {
  const [state, submit, isPending] = useActionState(give, { attempts: 0, typed: {}, errors: {} } satisfies EditState);
  const { attempts, typed, errors } = state;
  const idOf = (name: string) => `${name}-${documentId}`;
  const saidOf = (name: string) => words.errors[errors[name] ?? ""];
  const typedIn = (name: string) => typed[name]?.[0] ?? "";
  const wrong = ["passport", "photo", "card", "receiverName"].flatMap((name) => {
    const text = saidOf(name);
    return text ? [{ href: `#${idOf(name)}`, text }] : [];
  });
  const check = (name: "passport" | "photo" | "fingerprint" | "oldPermit", shortcut: string) => (
    <Check id={idOf(name)} name={name} label={words[name]} shortcut={shortcut} isTicked={typedIn(name) === "yes"} />
  );
  return (
    <form key={attempts} action={submit} noValidate data-keys="">
      <ErrorSummary title={words.errorTitle} errors={wrong} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="visitId" value={visitId} />
      <input type="hidden" name="documentId" value={documentId} />
      {asksNumber ? (
        <TextField
          id={idOf("card")}
          name="card"
          label={words.card}
          autoComplete="off"
          defaultValue={typedIn("card")}
          error={saidOf("card") ?? ""}
        />
      ) : null}
      <Fieldset
        id={idOf("checks")}
        legend={words.checks}
        hint={words.checksHint}
        error={saidOf("passport") ?? saidOf("photo") ?? ""}
      >
        <div className={styles.checks}>
          {check("passport", "1")}
          {check("photo", "1")}
          {check("fingerprint", "1")}
        </div>
      </Fieldset>
      <div className={styles.checks}>{check("oldPermit", "2")}</div>
      <ActionRow>
        <Button disabled={isPending} data-key="3" aria-keyshortcuts="3">
          {words.submit} <kbd className={styles.key}>3</kbd>
        </Button>
      </ActionRow>
      <Disclosure
        summary={words.other}
        isOpen={Boolean(saidOf("receiverName")) || !["", "holder"].includes(typedIn("receivedBy"))}
      >
        <ChoiceGroup
          id={idOf("receivedBy")}
          name="receivedBy"
          legend={words.receivedBy}
          compact
          choices={words.receivers.map((choice) => ({
            ...choice,
            isChosen: choice.value === (typedIn("receivedBy") || "holder"),
          }))}
        />
        <TextField
          id={idOf("receiverName")}
          name="receiverName"
          label={words.receiverName}
          hint={words.receiverHint}
          autoComplete="off"
          maxLength={100}
          defaultValue={typedIn("receiverName")}
          error={saidOf("receiverName") ?? ""}
        />
        <SelectField
          id={idOf("ground")}
          name="ground"
          label={words.ground}
          options={words.grounds}
          defaultValue={typedIn("ground")}
        />
      </Disclosure>
    </form>
  );
}
