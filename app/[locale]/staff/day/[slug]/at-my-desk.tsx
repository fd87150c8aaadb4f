import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { Button, type ButtonLook, buttonClass } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { serviceKeys } from "@/lib/service/schema";
import type { DayRow } from "@/lib/visit/find-day";
import { callsBeforeNoShow, type VisitStep } from "@/lib/visit/steps";
import { step } from "./actions";
import styles from "./at-my-desk.module.css";

/** Who is called to, or helped at, the clerk's own desk, with what comes next first. */
export async function AtMyDesk({ place, visit }: { place: StaffPlace; visit: DayRow }) {
  const words = await getTranslations("day");
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
  const hidden = (
    <>
      <input type="hidden" name="slug" value={place.slug} />
      <input type="hidden" name="visitId" value={visitId ?? ""} />
    </>
  );
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
      <form action={step}>
        {hidden}
        <ActionRow>
          {presses.map((press) => (
            <Button key={press.step} look={press.look} name="step" value={press.step}>
              {words(`steps.${press.step}`)}
            </Button>
          ))}
          <Link
            className={buttonClass(isServing ? "primary" : "secondary")}
            href={`/staff/day/${place.slug}/visit/${visitId}`}
          >
            {words("openVisit")}
          </Link>
        </ActionRow>
      </form>
      {isServing ? (
        <Disclosure summary={words("handOn.title")}>
          <form action={step}>
            {hidden}
            <ChoiceGroup
              id="handOn"
              name="services"
              legend={words("handOn.what")}
              kind="checkbox"
              compact
              choices={serviceKeys.map((value) => ({ value, label: value, isChosen: services.includes(value) }))}
            />
            <Button look="secondary" name="step" value="hand_on">
              {words("handOn.submit")}
            </Button>
          </form>
        </Disclosure>
      ) : null}
    </>
  );
}
