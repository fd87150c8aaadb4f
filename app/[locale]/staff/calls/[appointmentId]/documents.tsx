import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { dateInWords } from "@/lib/i18n/date-words";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import { DateTime } from "@/lib/time";

const tones: Record<string, "good" | "warn" | "bad"> = {
  ready: "good",
  reserved: "good",
  missing: "bad",
  faulty: "bad",
  produced: "warn",
  in_transit: "warn",
};

/** Where the documents of its people lie, and how far they are. */
export async function Documents({ opened: { documents, appointment } }: { opened: OpenedAppointment }) {
  const [words, locale] = [await getTranslations("calls.documents"), await getLocale()];
  if (documents.length === 0 && !appointment.services.includes("DOC")) return null;
  const nameOf = (id: string) => appointment.people.find((person) => person.id === id)?.name ?? "";
  const date = (iso: string) => dateInWords(DateTime.fromISO(iso, { zone: "utc" }), locale);
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("title")}
      </Heading>
      {documents.length === 0 ? <p>{words("none")}</p> : null}
      <ul>
        {documents.map(({ id, participantId, status, place, shelf, expectedOn, keptUntil }) => (
          <li key={id}>
            <bdi>{nameOf(participantId)}</bdi>:{" "}
            <Badge tone={tones[status] ?? "plain"}>{words(`status.${status as "ready"}`)}</Badge> {place}
            {shelf ? `, ${words("shelf", { shelf })}` : ""}
            {expectedOn && (status === "produced" || status === "in_transit")
              ? `, ${words("expected", { date: date(expectedOn) })}`
              : ""}
            {keptUntil && (status === "ready" || status === "reserved")
              ? `, ${words("kept", { date: date(keptUntil) })}`
              : ""}
          </li>
        ))}
      </ul>
    </Card>
  );
}
