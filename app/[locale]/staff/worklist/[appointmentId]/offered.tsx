import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { ExtraCosts } from "@/components/location/extra-costs";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { WorklistDetail } from "@/lib/worklist/find-entry";
import { answerFor } from "../actions";

type Props = { entry: WorklistDetail; alternative: NonNullable<WorklistDetail["alternative"]> };

/** The time that is kept for somebody, and what they said to it on the phone. */
export async function Offered({ entry: { appointmentId, version }, alternative }: Props) {
  const [words, locale] = [await getTranslations("worklist.offered"), await getLocale()];
  const { startsAt, place, until } = alternative;
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("title")}
      </Heading>
      <Paragraph lead>
        <DateAndTime instant={startsAt} locale={locale} />, {place.name}
        <ExtraCosts feeCents={place.feeCents} />
      </Paragraph>
      <Paragraph>{words.rich("text", { until: () => <DateAndTime instant={until} locale={locale} /> })}</Paragraph>
      <form action={answerFor}>
        <input type="hidden" name="appointmentId" value={appointmentId} />
        <input type="hidden" name="version" value={version} />
        <ActionRow>
          <Button name="answer" value="accept">
            {words("accept")}
          </Button>
          <Button name="answer" value="decline" look="secondary">
            {words("decline")}
          </Button>
        </ActionRow>
      </form>
      <Paragraph soft>{words("hint")}</Paragraph>
    </Card>
  );
}
