"use client";

import { Fragment, type ReactNode, useActionState } from "react";
import { ActionRow } from "@/components/ui/action-row";
import { Button, type ButtonLook } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Fieldset } from "@/components/ui/fieldset";
import { describedBy, FormField } from "@/components/ui/form-field";
import { Outcome } from "@/components/ui/outcome";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { releaseModes } from "@/lib/plan/plan-form";
import styles from "./edit-form.module.css";

type ReleaseMode = (typeof releaseModes)[number];

/** What the form shows after an attempt: what was typed, what is wrong with it, or why the world said no. */
export type EditState = {
  attempts: number;
  typed: Record<string, string[]>;
  errors: Record<string, string>;
  refusal?: string;
  /** What is said of a field instead of the words of its error, where these cannot say it all. */
  said?: Record<string, string>;
  /** What the answer shows once, in place of the form: a link, codes. */
  shown?: string[];
};

export type FieldSpec = {
  name: string;
  label: string;
  hint?: string;
  kind:
    | "text"
    | "email"
    | "password"
    | "number"
    | "date"
    | "time"
    | "datetime-local"
    | "lines"
    | "select"
    | "checks"
    | "radios";
  value: string[];
  autoComplete?: string;
  options?: { value: string; label: string }[];
  isRequired?: boolean;
  /** The key that leads here, with the browser's own for access keys. */
  accessKey?: string;
  /** The ways of release, chosen in the same form, with which it is shown; the others do not read it. */
  forRelease?: readonly ReleaseMode[];
};

/** Fields that belong together; without a legend when a heading stands above them already. */
type Group = {
  key: string;
  legend?: string;
  hint?: string;
  fields: FieldSpec[] /** Two fields beside each other. */;
  inPairs?: boolean;
  forRelease?: readonly ReleaseMode[];
};
type Words = {
  submit: string;
  errorTitle: string;
  errors: Record<string, string>;
  other: string;
  /** Said of what is shown once. */
  shown?: { title: string; text: string };
};

type Props = {
  action: (state: EditState, form: FormData) => Promise<EditState>;
  /** What goes along with it, unseen. */
  hidden: Record<string, string>;
  groups: Group[];
  words: Words;
  /** A form of little weight. */
  look?: ButtonLook;
  /** Before the ids of its fields, where a page has more than one such form. */
  idPrefix?: string;
  /** There is nothing to ask any more; what the last answer shows stays until the page is left. */
  isOver?: boolean;
};

/** A form for staff, group by group. Without JavaScript the browser posts it and shows the same answer. */
export function EditForm({ action, hidden, groups, words, look = "primary", idPrefix = "", isOver }: Props) {
  const [state, submit, isPending] = useActionState(action, { attempts: 0, typed: {}, errors: {} });
  const textOf = (code: string | undefined) => code && (words.errors[code] ?? words.other);
  const errorOf = (name: string) => state.said?.[name] ?? textOf(state.errors[name]);
  const wrong = groups
    .flatMap(({ fields }) => fields)
    .flatMap(({ name }) => {
      const text = errorOf(name);
      return text ? [{ href: `#${idPrefix}${name}`, text }] : [];
    });
  if (state.shown && words.shown) return <Shown {...words.shown} lines={state.shown} />;
  if (isOver) return null;
  return (
    <form action={submit} noValidate className={styles.form}>
      <ErrorSummary key={`errors-${state.attempts}`} title={words.errorTitle} errors={wrong} />
      {state.refusal ? (
        <Outcome key={`refusal-${state.attempts}`} kind="error" role="alert">
          {textOf(state.refusal)}
        </Outcome>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {groups.map(({ key, legend, hint, fields, inPairs, forRelease }) => {
        const all = fields.map((field) => (
          <ForRelease key={`${field.name}-${state.attempts}`} modes={field.forRelease}>
            <Field
              {...field}
              id={`${idPrefix}${field.name}`}
              value={state.attempts > 0 ? (state.typed[field.name] ?? []) : field.value}
              error={errorOf(field.name)}
            />
          </ForRelease>
        ));
        return legend ? (
          <ForRelease key={key} modes={forRelease}>
            <Fieldset id={`${idPrefix}group-${key}`} legend={legend} hint={hint}>
              {inPairs ? <div className={styles.pairs}>{all}</div> : all}
            </Fieldset>
          </ForRelease>
        ) : (
          <Fragment key={key}>{all}</Fragment>
        );
      })}
      <ActionRow>
        <Button look={look} disabled={isPending}>
          {words.submit}
        </Button>
      </ActionRow>
    </form>
  );
}

/** What is asked only with some ways of release: shown by the style sheet, so also without JavaScript. */
function ForRelease({ modes, children }: { modes: readonly ReleaseMode[] | undefined; children: ReactNode }) {
  return modes ? <div data-for-release={modes.join(" ")}>{children}</div> : children;
}

function Shown({ title, text, lines }: { title: string; text: string; lines: string[] }) {
  return (
    <Outcome kind="ok" title={title} role="status">
      <ul className={styles.shown}>
        {lines.map((line) => (
          <li key={line}>
            <bdi dir="ltr">{line}</bdi>
          </li>
        ))}
      </ul>
      <p>{text}</p>
    </Outcome>
  );
}

function Field({
  id,
  name,
  label,
  hint,
  kind,
  value,
  options = [],
  error,
  isRequired,
  autoComplete,
  accessKey,
}: FieldSpec & { id: string; error?: string | undefined }) {
  const shared = { id, name, ...(hint ? { hint } : {}), ...(error ? { error } : {}) };
  if (kind === "select") {
    return (
      <SelectField {...shared} label={label} options={options} defaultValue={value[0] ?? ""} accessKey={accessKey} />
    );
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
        accessKey={accessKey}
      />
    );
  }
  if (kind === "lines") {
    return (
      <FormField {...shared} label={label}>
        <textarea
          id={id}
          name={name}
          rows={5}
          className={`utrecht-textbox ${styles.lines}`}
          defaultValue={value[0] ?? ""}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, shared)}
        />
      </FormField>
    );
  }
  const isNumber = kind === "number";
  return (
    <TextField
      {...shared}
      label={label}
      type={isNumber ? "text" : kind}
      inputMode={isNumber ? "numeric" : undefined}
      autoComplete={autoComplete}
      room={["text", "email", "password"].includes(kind) ? "full" : isNumber ? "short" : "medium"}
      defaultValue={value[0] ?? ""}
      required={isRequired}
      accessKey={accessKey}
    />
  );
}
