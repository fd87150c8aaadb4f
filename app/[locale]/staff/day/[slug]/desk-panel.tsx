import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { serviceKeys } from "@/lib/service/schema";
import type { DayRow } from "@/lib/visit/find-day";
import type { DeskToday } from "@/lib/visit/live-day";
import { call, leaveDesk, sit } from "./actions";
import { AtMyDesk } from "./at-my-desk";

type Props = {
  place: StaffPlace;
  desks: readonly DeskToday[];
  mine: DeskToday | undefined;
  atDesk: readonly DayRow[];
  clerk: string;
};

/** The desk of the clerk who looks: whom they help, and who is next; or where they can sit down. */
export async function DeskPanel({ place, desks, mine, atDesk }: Props) {
  const words = await getTranslations("day.desk");
  if (!mine) return <Sit place={place} desks={desks.filter(({ clerkId }) => clerkId === null)} />;
  const visit = atDesk.find(({ deskName }) => deskName === mine.name);
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("mine", { desk: mine.name, services: (mine.helps ?? []).join(" + ") })}
      </Heading>
      {visit ? <AtMyDesk place={place} visit={visit} /> : <Free place={place} mine={mine} />}
    </Card>
  );
}

async function Free({ place, mine }: { place: StaffPlace; mine: DeskToday }) {
  const words = await getTranslations("day.desk");
  const hidden = (
    <>
      <input type="hidden" name="slug" value={place.slug} />
      <input type="hidden" name="deskId" value={mine.id} />
    </>
  );
  return (
    <ActionRow>
      {mine.isPaused ? null : (
        <form action={call}>
          {hidden}
          <Button>{words("next")}</Button>
        </form>
      )}
      <form action={leaveDesk}>
        {hidden}
        <Button look="secondary" name="how" value={mine.isPaused ? "resume" : "pause"}>
          {words(mine.isPaused ? "resume" : "pause")}
        </Button>
      </form>
      <form action={leaveDesk}>
        {hidden}
        <Button look="subtle" name="how" value="leave">
          {words("leave")}
        </Button>
      </form>
    </ActionRow>
  );
}

async function Sit({ place, desks }: { place: StaffPlace; desks: readonly DeskToday[] }) {
  const [words, names] = [await getTranslations("day.desk"), await getTranslations("service")];
  if (desks.length === 0) return <Paragraph>{words("none")}</Paragraph>;
  const offered = serviceKeys.filter((key) => desks.some(({ services }) => services.includes(key)));
  return (
    <Card quiet>
      <form action={sit}>
        <input type="hidden" name="slug" value={place.slug} />
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
      </form>
    </Card>
  );
}
