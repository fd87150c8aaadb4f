"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useRef } from "react";
import type { Draft } from "@/app/_cookies/pack-draft";
import { type ClockProps, HoldClock } from "@/components/hold/hold-clock";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import type { PersonKeyKind } from "@/lib/service/schema";
import { saveDetails } from "../actions";
import type { FieldErrors } from "../booking-errors";
import { fieldId } from "../booking-fields";
import { LiveField } from "../live-field";
import { BookerFields, ContactFields } from "./contact-fields";
import styles from "./details-form.module.css";
import type { DetailsWords } from "./details-words";
import { detailsForm } from "./form-id";
import { PersonFields } from "./person-fields";
import { useDetails } from "./use-details";
import { useKeptDraft } from "./use-kept-draft";

type Props = {
  locale: string;
  manageKey: string;
  /** What is held, as words. */
  heldTime: ReactNode;
  clock: ClockProps;
  draft: Draft;
  /** What the server found wrong with the draft. */
  errors: FieldErrors;
  personKey: PersonKeyKind;
  /** The appointments of the party, one after the other: who is in them. */
  groups: { persons: number; title: ReactNode }[];
  words: DetailsWords;
  /** What somebody without a number can do. */
  noNumber: ReactNode;
};

/** Asks who comes and how we reach them. Works without JavaScript: the browser posts it, and the page says the same. */
export function DetailsForm({ locale, manageKey, heldTime, clock, groups, words, noNumber, ...given }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const keep = useKeptDraft(form, `/${locale}/book/draft`);
  const persons = groups.reduce((sum, group) => sum + group.persons, 0);
  const { attempt, wrong, errorOf, field, ...details } = useDetails({ ...given, form, persons, words });
  const fields = { words, errorOf, field };

  return (
    <form
      ref={form}
      id={detailsForm}
      action={saveDetails}
      onSubmit={details.checkThenSend}
      onBlur={keep}
      noValidate
      className={styles.form}
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="hold" value={manageKey} />
      <LiveField />
      {heldTime}
      <HoldClock {...clock} isBelow onEnd={() => keep().then(router.refresh)} />
      <ErrorSummary
        key={attempt}
        title={words.errorTitle}
        errors={wrong.map(({ name, text }) => ({ href: `#${fieldId(name)}`, text }))}
      />
      <BookerFields {...fields} typed={given.draft} />
      {groups.map(({ persons: size, title }, group) => {
        const before = groups.slice(0, group).reduce((sum, other) => sum + other.persons, 0);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the appointments of a party never change places
          <div key={group} className={groups.length > 1 ? styles.group : undefined}>
            {groups.length > 1 ? <Heading level={2}>{title}</Heading> : null}
            {Array.from({ length: size }, (_, position) => before + position).map((index) => (
              <PersonFields
                key={index}
                index={index}
                persons={persons}
                personKey={given.personKey}
                noNumber={noNumber}
                {...fields}
              />
            ))}
          </div>
        );
      })}
      <ContactFields {...fields} typed={given.draft} />
      {details.isUnreached ? (
        <Notice kind="error" role="alert" title={words.unreachedTitle}>
          {words.unreached}
        </Notice>
      ) : null}
      <ActionRow>
        <Button disabled={details.isPending}>{words.submit}</Button>
      </ActionRow>
    </form>
  );
}
