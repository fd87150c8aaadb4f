import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { momentInWords } from "@/components/staff/moment-in-words";
import { backLinkClass } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { DataList } from "@/components/ui/data-list";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { allowedStaff } from "@/lib/auth";
import { findDocument } from "@/lib/document/find-document";
import type { ListedDocument } from "@/lib/document/find-document-list";
import { dateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { isId } from "@/lib/plan/is-id";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { documentTones } from "../../document-list";
import { newsOf } from "../../news";
import { NewsNotices } from "../../news-notices";
import { History } from "./history";
import { Steps } from "./steps";

type Props = {
  params: Promise<{ locale: Locale; slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// The name of a person does not belong in the title that a browser keeps.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "documents" });
  return { title: words("title") };
}

/** A document: what is known of it, what can be done with it, and what became of it. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const { locale, slug, id } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("documents_see", place?.id ?? "none");
  const found = place && staff && isId(id) ? await findDocument(id, place.id) : null;
  if (!place || !staff || !found) return <NotFoundPage />;
  const { document, events } = found;
  const words = await getTranslations("documents");
  return (
    <Main
      title={words.rich("one.title", { name: () => <bdi>{document.name}</bdi> })}
      before={
        <Link className={backLinkClass} href={`/staff/documents/${slug}`}>
          {words("titleOf", { place: place.name })}
        </Link>
      }
    >
      <NewsNotices news={newsOf(await searchParams)} />
      <Facts document={document} />
      {may(staff.roles, "documents_work", place.id) ? <Steps document={document} place={place} /> : null}
      <Heading level={2}>{words("one.history")}</Heading>
      <History events={events} />
    </Main>
  );
}

async function Facts({ document }: { document: ListedDocument }) {
  const [words, one, locale] = [
    await getTranslations("documents"),
    await getTranslations("documents.one"),
    await getLocale(),
  ];
  const { number, name, keyEnding, status, place, from, hasLeft, shelf, expectedOn, readyAt, keptUntil } = document;
  const { remindedAt, pickup, hasLetter } = document;
  const day = (date: string) => dateInWords(DateTime.fromISO(date, { zone: "utc" }), locale);
  const isComing = status === "produced" || status === "in_transit";
  const where =
    isComing && from
      ? `${words("line.from", { place: from.name })}, ${words("line.to", { place: place.name })}${hasLeft ? "" : `, ${words("line.notPacked")}`}`
      : isComing
        ? words("line.to", { place: place.name })
        : place.name;
  const facts: [term: string, value: string | null][] = [
    [one("person"), keyEnding ? one("person_v", { name, ending: keyEnding }) : name],
    [one("letter"), one(hasLetter ? "letterKnown" : "letterUnknown")],
    [one("place"), where],
    [one("expected"), isComing && expectedOn ? day(expectedOn) : null],
    [one("ready"), readyAt ? await momentInWords(readyAt) : null],
    [one("kept"), keptUntil ? day(keptUntil) : null],
    [one("reminded"), remindedAt ? await momentInWords(remindedAt) : null],
    [one("pickup"), pickup ? `${await momentInWords(new Date(pickup.startsAt))}, ${pickup.placeName}` : null],
  ];
  return (
    <DataList
      items={[
        { term: one("status"), value: <Badge tone={documentTones[status]}>{words(`status.${status}`)}</Badge> },
        { term: one("number"), value: number ? <bdi dir="ltr">{number}</bdi> : words("line.noNumber") },
        ...(shelf ? [{ term: one("shelf"), value: <bdi dir="ltr">{shelf}</bdi> }] : []),
        ...facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }])),
      ]}
    />
  );
}
