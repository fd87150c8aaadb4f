import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { dateInWords } from "@/lib/i18n/date-words";
import { getPathname } from "@/lib/i18n/navigation";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import { collectableFrom } from "@/lib/visit/collectable-from";
import type { VisitDetail } from "@/lib/visit/find-visit";
import { comingAgain } from "@/lib/visit/outcomes";
import { AgainGroup } from "./again-group";
import { WalkInAgain } from "./walk-in-again";

type Props = { place: StaffPlace; visit: VisitDetail; asked: { for?: string | undefined; date?: string | undefined } };

/** Who must come again, with times for each group; and the pickup of documents that are expected here. */
export async function Again({ place, visit, asked }: Props) {
  if (!["serving", "done", "no_show"].includes(visit.state)) return null;
  const groups = comingAgain(visit.outcomes);
  const isUnknown = visit.outcomes.some((one) => one.participantId === null && one.outcome !== "served");
  const collecting = visit.again.flatMap(({ services, people }) => (services.includes("DOC") ? people : []));
  const expected = visit.documents.filter(
    ({ status, isHere, participantId }) =>
      isHere && ["produced", "in_transit"].includes(status) && !collecting.includes(participantId ?? ""),
  );
  const chosen = expected.find(({ participantId }) => participantId !== null && participantId === asked.for);
  return (
    <>
      {groups.map((group) => (
        <AgainGroup
          key={group.people.join()}
          place={place}
          visit={visit}
          group={group}
          from={group.services.includes("DOC") ? collectableFrom(group.people, visit.documents) : null}
          date={chosen ? undefined : asked.date}
        />
      ))}
      {isUnknown && visit.again.length === 0 ? <WalkInAgain place={place} visit={visit} /> : null}
      {chosen && asked.for ? (
        <AgainGroup
          place={place}
          visit={visit}
          group={{ people: [asked.for], services: ["DOC"] }}
          from={chosen.expectedOn}
          isPickup
          date={asked.date}
        />
      ) : (
        <Pickups slug={place.slug} visitId={visit.visitId} documents={expected} />
      )}
    </>
  );
}

type Expected = VisitDetail["documents"];

/** Documents that are expected here: their pickup can be booked now. */
async function Pickups({ slug, visitId, documents }: { slug: string; visitId: string; documents: Expected }) {
  const [words, locale] = [await getTranslations("visit.again"), await getLocale()];
  const known = documents.filter(({ participantId }) => participantId !== null);
  if (known.length === 0) return null;
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("pickupTitle")}
      </Heading>
      {known.map(({ id, name, participantId, expectedOn }) => (
        <form key={id} action={getPathname({ href: `/staff/day/${slug}/visit/${visitId}`, locale })}>
          <input type="hidden" name="for" value={participantId ?? ""} />
          <Paragraph>
            {expectedOn
              ? words("pickup", { name, date: dateInWords(DateTime.fromISO(expectedOn, { zone: "utc" }), locale) })
              : words("pickupSometime", { name })}
          </Paragraph>
          <Button look="secondary">{words("pickupTimes", { name })}</Button>
        </form>
      ))}
    </Card>
  );
}
