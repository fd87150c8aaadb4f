"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, Fragment, type ReactNode, startTransition, useRef } from "react";
import type { Draft } from "@/app/_cookies/draft-cookie";
import { HoldClock } from "@/components/hold/hold-clock";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Heading } from "@/components/ui/heading";
import type { PersonKeyKind } from "@/lib/service/schema";
import { keepTyped } from "../actions";
import { fieldId } from "../booking-fields";
import { BookerFields, ContactFields } from "./contact-fields";
import styles from "./details-form.module.css";
import type { DetailsWords } from "./details-words";
import { PersonFields } from "./person-fields";
import { useDetails } from "./use-details";

type Props = {
  locale: string;
  draft: Draft;
  personKey: PersonKeyKind;
  /** How many people each appointment of the party has. */
  groups: number[];
  words: DetailsWords;
  hold: Omit<ComponentProps<typeof HoldClock>, "onEnd">;
  noNumber: { summary: ReactNode; text: ReactNode };
};

/** Asks who comes and how we reach them. Works without JavaScript: the browser posts it and shows the same answers. */
export function DetailsForm({ locale, draft, personKey, groups, words, hold, noNumber }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const persons = groups.reduce((sum, size) => sum + size, 0);
  const details = useDetails({ draft, personKey, persons, words: words.errors });
  const { typed, errorOf, field } = details;

  const keepThenShowEnd = () => {
    const data = form.current && new FormData(form.current);
    startTransition(async () => {
      if (data) await keepTyped(data);
      router.refresh();
    });
  };

  return (
    <form ref={form} action={details.submit} onSubmit={details.checkThenSubmit} noValidate className={styles.form}>
      <input type="hidden" name="locale" value={locale} />
      {/* The button that a press of Enter means: without it, that would be the one that keeps the time longer. */}
      <button type="submit" className={styles.byEnter} tabIndex={-1} aria-hidden="true" />
      <div className={styles.clock}>
        <HoldClock {...hold} onEnd={keepThenShowEnd} />
      </div>
      <ErrorSummary
        key={details.attempt}
        title={words.errorTitle}
        errors={details.wrong.map(({ name, text }) => ({ href: `#${fieldId(name)}`, text }))}
      />
      <BookerFields words={words} errorOf={errorOf} field={field} typed={typed} />
      {groups.map((size, group) => {
        const before = groups.slice(0, group).reduce((sum, other) => sum + other, 0);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the appointments of a party never change places
          <Fragment key={group}>
            {groups.length > 1 ? (
              <Heading level={2}>{words.appointment.replace("{number}", String(group + 1))}</Heading>
            ) : null}
            {Array.from({ length: size }, (_, position) => before + position).map((index) => (
              <PersonFields key={index} index={index} persons={persons} words={words} errorOf={errorOf} field={field}>
                {index === 0 ? <Disclosure summary={noNumber.summary}>{noNumber.text}</Disclosure> : null}
              </PersonFields>
            ))}
          </Fragment>
        );
      })}
      <ContactFields words={words} errorOf={errorOf} field={field} typed={typed} />
      <ActionRow>
        <Button disabled={details.isPending}>{words.submit}</Button>
      </ActionRow>
    </form>
  );
}
