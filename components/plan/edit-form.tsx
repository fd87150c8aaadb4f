"use client";

import { useActionState } from "react";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Fieldset } from "@/components/ui/fieldset";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";

/** What the form shows after an attempt: what was typed, what is wrong with it, or why the world said no. */
export type EditState = {
  attempts: number;
  typed: Record<string, string[]>;
  errors: Record<string, string>;
  refusal?: string;
};

export type FieldSpec = {
  name: string;
  label: string;
  hint?: string;
  kind: "text" | "number" | "date" | "time" | "datetime-local" | "select" | "checks" | "radios";
  value: string[];
  options?: { value: string; label: string }[];
  isRequired?: boolean;
};

type Group = { key: string; legend: string; fields: FieldSpec[] };
type Words = { submit: string; errorTitle: string; errors: Record<string, string>; other: string };

type Props = {
  action: (state: EditState, form: FormData) => Promise<EditState>;
  /** What goes along with it, unseen. */
  hidden: Record<string, string>;
  groups: Group[];
  words: Words;
};

/** A form of the plan, group by group. Without JavaScript the browser posts it and shows the same answer. */
export function EditForm({ action, hidden, groups, words }: Props) {
  const [state, submit, isPending] = useActionState(action, { attempts: 0, typed: {}, errors: {} });
  const textOf = (code: string | undefined) => code && (words.errors[code] ?? words.other);
  const wrong = groups
    .flatMap(({ fields }) => fields)
    .flatMap(({ name }) => {
      const text = textOf(state.errors[name]);
      return text ? [{ href: `#${name}`, text }] : [];
    });
  return (
    <form action={submit} noValidate>
      <ErrorSummary key={`errors-${state.attempts}`} title={words.errorTitle} errors={wrong} />
      {state.refusal ? (
        <Notice key={`refusal-${state.attempts}`} kind="error" role="alert">
          {textOf(state.refusal)}
        </Notice>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {groups.map(({ key, legend, fields }) => (
        <Fieldset key={key} id={`group-${key}`} legend={legend}>
          {fields.map((field) => (
            <Field
              key={`${field.name}-${state.attempts}`}
              {...field}
              value={state.attempts > 0 ? (state.typed[field.name] ?? []) : field.value}
              error={textOf(state.errors[field.name])}
            />
          ))}
        </Fieldset>
      ))}
      <ActionRow>
        <Button disabled={isPending}>{words.submit}</Button>
      </ActionRow>
    </form>
  );
}

function Field({
  name,
  label,
  hint,
  kind,
  value,
  options = [],
  error,
  isRequired,
}: FieldSpec & { error?: string | undefined }) {
  const shared = { id: name, name, ...(hint ? { hint } : {}), ...(error ? { error } : {}) };
  if (kind === "select") {
    return <SelectField {...shared} label={label} options={options} defaultValue={value[0] ?? ""} />;
  }
  if (kind === "checks" || kind === "radios") {
    const choices = options.map((option) => ({ ...option, isChosen: value.includes(option.value) }));
    return (
      <ChoiceGroup
        {...shared}
        legend={label}
        choices={choices}
        kind={kind === "checks" ? "checkbox" : "radio"}
        compact
      />
    );
  }
  const isNumber = kind === "number";
  return (
    <TextField
      {...shared}
      label={label}
      type={isNumber ? "text" : kind}
      inputMode={isNumber ? "numeric" : undefined}
      room={kind === "text" ? "full" : isNumber ? "short" : "medium"}
      defaultValue={value[0] ?? ""}
      required={isRequired}
    />
  );
}
