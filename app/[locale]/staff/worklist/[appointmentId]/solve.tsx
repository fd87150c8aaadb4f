import { getTranslations } from "next-intl/server";
import { ExtraCosts } from "@/components/location/extra-costs";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import type { DateTime } from "@/lib/time";
import type { WorklistDetail } from "@/lib/worklist/find-entry";
import type { TimesForOrphan } from "@/lib/worklist/find-times";
import { ChosenTime } from "./chosen-time";
import { OtherDay } from "./other-day";
import { OtherSolutions } from "./other-solutions";
import { TimeLinks } from "./time-links";

export type Asked = {
  location?: string | undefined;
  date?: string | undefined;
  to?: string | undefined;
  start?: DateTime | undefined;
};

type Props = { entry: WorklistDetail; times: TimesForOrphan; asked: Asked; now: DateTime };

/** What can be done for an orphan: another time, near first; or keep, or cancel. */
export async function Solve({ entry, times, asked, now }: Props) {
  const words = await getTranslations("worklist.solve");
  const { place, isTied } = entry;
  const chosenPlace = times.locations.find(({ slug }) => slug === asked.to);
  return (
    <section aria-labelledby="solve">
      <Heading level={2} id="solve">
        {words("title")}
      </Heading>
      {chosenPlace && asked.start ? (
        <ChosenTime entry={entry} place={chosenPlace} startsAt={asked.start} now={now} />
      ) : null}
      <Card>
        <Heading level={3}>{words("here", { place: place.name })}</Heading>
        <TimeLinks entry={entry} slug={place.slug} times={times.here} none={words("noneHere")} />
        {isTied ? <Notice>{words("tied")}</Notice> : <Elsewhere entry={entry} times={times} />}
        <OtherDay entry={entry} times={times} isOpen={Boolean(asked.date || asked.location)} />
      </Card>
      <OtherSolutions entry={entry} />
    </section>
  );
}

async function Elsewhere({ entry, times: { elsewhere } }: Pick<Props, "entry" | "times">) {
  const words = await getTranslations("worklist.solve");
  return (
    <>
      <Heading level={3}>{words("elsewhere")}</Heading>
      {elsewhere.length === 0 ? <p>{words("noneElsewhere")}</p> : null}
      {elsewhere.map(({ location, km, times }) => (
        <section key={location.id} aria-label={location.name}>
          <Heading level={4}>
            {location.name} ({words("km", { km })}
            <ExtraCosts feeCents={location.feeCents} />)
          </Heading>
          <TimeLinks entry={entry} slug={location.slug} times={times} none="" />
        </section>
      ))}
    </>
  );
}
