"use client";

import { useTranslations } from "next-intl";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import { serviceKeys } from "@/lib/service/schema";
import type { DeskToday, LiveRow } from "@/lib/visit/live-day";
import { call, leaveDesk, sit } from "./actions";
import { AtMyDesk } from "./at-my-desk";
import { useDesk } from "./desk-context";
import { FreeDesks } from "./free-desks";
import { FreedNotice } from "./freed-notice";
import { PressForm } from "./press-form";
import { servicesIn } from "./read-step";

type Props = { desks: readonly DeskToday[]; atDesk: readonly LiveRow[] };

/** The desk of the clerk who looks: whom they help, and who is next; or where they can sit down. */
export function DeskPanel({ desks, atDesk }: Props) {
  const words = useTranslations("day.desk");
  const { mine } = useDesk();
  if (!mine) {
    return (
      <>
        <FreedNotice />
        <Sit desks={desks.filter(({ clerkId }) => clerkId === null)} />
        <FreeDesks atDesk={atDesk} />
      </>
    );
  }
  const visit = atDesk.find(({ deskName }) => deskName === mine.name);
  return (
    <>
      <Card>
        <Heading level={2} look={3}>
          {words("mine", { desk: mine.name, services: (mine.helps ?? []).join(" + ") })}
        </Heading>
        {visit ? <AtMyDesk visit={visit} /> : <Free mine={mine} />}
      </Card>
      <FreeDesks atDesk={atDesk} />
    </>
  );
}

function Free({ mine }: { mine: DeskToday }) {
  const words = useTranslations("day.desk");
  const { isAway } = useDesk();
  const who = words("named", { name: mine.name });
  const hidden = { deskId: mine.id };
  return (
    <>
      <ActionRow>
        {mine.isPaused ? null : (
          <PressForm action={call} read={() => ({ kind: "call_next" })} who={words("nextOne")} hidden={hidden}>
            <Button disabled={isAway}>{words("next")}</Button>
          </PressForm>
        )}
        <PressForm
          action={leaveDesk}
          read={() => ({ kind: mine.isPaused ? "resume" : "pause" })}
          who={who}
          hidden={hidden}
        >
          <Button look="secondary" name="how" value={mine.isPaused ? "resume" : "pause"}>
            {words(mine.isPaused ? "resume" : "pause")}
          </Button>
        </PressForm>
        <PressForm action={leaveDesk} read={() => ({ kind: "leave_desk" })} who={who} hidden={hidden}>
          <Button look="subtle" name="how" value="leave">
            {words("leave")}
          </Button>
        </PressForm>
      </ActionRow>
      {isAway && !mine.isPaused ? <Paragraph>{words("noCalls")}</Paragraph> : null}
    </>
  );
}

function Sit({ desks }: { desks: readonly DeskToday[] }) {
  const [words, names] = [useTranslations("day.desk"), useTranslations("service")];
  if (desks.length === 0) return <Paragraph>{words("none")}</Paragraph>;
  const offered = serviceKeys.filter((key) => desks.some(({ services }) => services.includes(key)));
  const read = (form: FormData) => {
    const [deskId, services] = [String(form.get("deskId")), servicesIn(form)];
    return services.length > 0 ? { kind: "sit" as const, deskId, services } : null;
  };
  return (
    <Card quiet>
      <PressForm action={sit} read={read} who={words("title")}>
        <SelectField
          id="deskId"
          name="deskId"
          label={words("where")}
          options={desks.map(({ id, name }) => ({ value: id, label: words("named", { name }) }))}
        />
        <ChoiceGroup
          id="services"
          name="services"
          legend={words("what")}
          kind="checkbox"
          compact
          choices={offered.map((value) => ({ value, label: names(`${value}.name`), isChosen: true }))}
        />
        <Button look="secondary">{words("sit")}</Button>
      </PressForm>
    </Card>
  );
}
