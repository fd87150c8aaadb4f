"use client";

import { useTranslations } from "next-intl";
import { ActionRow } from "@/components/ui/action-row";
import { Button, type ButtonLook, buttonClass } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import { Link } from "@/lib/i18n/navigation";
import { serviceKeys } from "@/lib/service/schema";
import type { LiveRow } from "@/lib/visit/live-day";
import { callsBeforeNoShow, type VisitStep } from "@/lib/visit/steps";
import { step } from "./actions";
import styles from "./at-my-desk.module.css";
import { useDesk } from "./desk-context";
import { PressForm } from "./press-form";
import { readStep } from "./read-step";
import { useWhoWords } from "./use-who-words";

/** Who is called to, or helped at, the clerk's own desk, with what comes next first. */
export function AtMyDesk({ visit }: { visit: LiveRow }) {
  const [words, whoIs] = [useTranslations("day"), useWhoWords()];
  const { slug, desks, mine } = useDesk();
  const others = desks.filter(({ id, clerkId }) => clerkId !== null && id !== mine?.id);
  const { ticket, names, services, persons, state, calls, visitId } = visit;
  const isServing = state === "serving";
  const presses: { step: VisitStep; look: ButtonLook }[] = isServing
    ? [
        { step: "finish", look: "primary" },
        { step: "park", look: "subtle" },
        { step: "back", look: "subtle" },
      ]
    : [
        { step: "start", look: "primary" },
        { step: "recall", look: "secondary" },
        ...(calls >= callsBeforeNoShow ? [{ step: "no_show" as const, look: "secondary" as const }] : []),
        { step: "park", look: "subtle" },
        { step: "back", look: "subtle" },
      ];
  const given = { action: step, read: readStep, who: whoIs(visit), hidden: { visitId: visitId ?? "" } };
  return (
    <>
      <p className={styles.ticket}>{words("ticket", { ticket: ticket ?? 0 })}</p>
      <Paragraph>
        <strong>{names.length > 0 ? names.join(", ") : words("nameless")}</strong>
        <br />
        {words("visit", { services: services.join(" + "), persons })}
        <br />
        {isServing ? words("state.serving") : words("calls", { calls })}
      </Paragraph>
      <PressForm {...given}>
        <ActionRow>
          {presses.flatMap(({ step: name, look }, index) => [
            <Button key={name} look={look} name="step" value={name}>
              {words(`steps.${name}`)}
            </Button>,
            index === 0 ? (
              <Link
                key="visit"
                className={buttonClass(isServing ? "primary" : "secondary")}
                href={`/staff/day/${slug}/visit/${visitId}`}
              >
                {words("openVisit")}
              </Link>
            ) : null,
          ])}
        </ActionRow>
      </PressForm>
      {isServing ? (
        <Disclosure summary={words("handOn.title")}>
          <PressForm {...given}>
            <ChoiceGroup
              id="handOn"
              name="services"
              legend={words("handOn.what")}
              kind="checkbox"
              compact
              choices={serviceKeys.map((value) => ({ value, label: value, isChosen: services.includes(value) }))}
            />
            <SelectField
              id="deskId"
              name="deskId"
              label={words("handOn.where")}
              options={[
                { value: "", label: words("handOn.anywhere") },
                ...others.map(({ id, name, clerkName }) => ({
                  value: id,
                  label: words("handOn.desk", { name, clerk: clerkName ?? "" }),
                })),
              ]}
            />
            <Button look="secondary" name="step" value="hand_on">
              {words("handOn.submit")}
            </Button>
          </PressForm>
        </Disclosure>
      ) : null}
    </>
  );
}
