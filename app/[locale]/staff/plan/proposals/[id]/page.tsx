import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ChangeList } from "@/components/plan/change-list";
import type { PlaceNames } from "@/components/plan/change-words";
import { DeskShortages } from "@/components/plan/desk-shortages";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import type { Locale } from "@/lib/i18n/locales";
import { findPlacesOfSeries } from "@/lib/plan/find-places-of-series";
import type { Proposal } from "@/lib/plan/find-proposal";
import { AffectedTable } from "./affected-table";
import { AfterClosing } from "./after-closing";
import { allowedProposal } from "./allowed-proposal";
import { Committed } from "./committed";
import { Decide } from "./decide";
import { isOfStock } from "./is-of-stock";
import { LateReleases } from "./late-releases";
import { LocationsTable } from "./locations-table";
import { MissedReleases } from "./missed-releases";
import { PlacesTable } from "./places-table";
import { Refused } from "./refused";
import { Stays } from "./stays";
import { StocksList } from "./stocks-list";
import { Totals } from "./totals";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "plan" });
  return { title: words("proposal.title") };
}

/** The names of the locations of a proposal, by their ids and by those of their rules. */
async function namesIn({ changes, impact }: Proposal): Promise<PlaceNames> {
  const names = new Map(impact.locations.map(({ locationId, name }) => [locationId, name]));
  const series = await findPlacesOfSeries(changes.flatMap((one) => ("seriesId" in one ? [one.seriesId] : [])));
  for (const [seriesId, locationId] of series) names.set(seriesId, names.get(locationId) ?? "");
  return names;
}

/** What a change of the plan would do, before anything is done; afterwards what it did. */
export default async function ProposalPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const found = await allowedProposal(id);
  if (!found) return <NotFoundPage />;
  const { proposal } = found;
  const { refused, page, done } = await searchParams;
  const words = await getTranslations("plan.proposal");
  const isOpen = proposal.status === "open";
  const { locations, stocks } = proposal.impact;
  const places = locations.length > 1 ? await namesIn(proposal) : undefined;
  const decision = isOpen ? (
    <>
      <Stays undoOf={proposal.undoOf} />
      <Decide proposal={proposal} />
    </>
  ) : null;
  const people = <AffectedTable proposal={proposal} isOpen={isOpen} page={Number(page) || 1} />;
  return (
    <Main title={words(isOpen ? "title" : proposal.status === "committed" ? "doneTitle" : "discardedTitle")} wide>
      {refused === undefined ? null : <Refused proposal={proposal} reason={String(refused)} />}
      {isOpen ? null : <Committed proposal={proposal} staff={found.staff} isNew={done !== undefined} />}
      <Card>
        <Heading level={2} look={3}>
          {words("changes")}
        </Heading>
        <ChangeList changes={proposal.changes} about={proposal.impact.about} {...(places ? { places } : {})} />
      </Card>
      <AfterClosing closings={isOpen ? (proposal.impact.afterClosing ?? []) : []} />
      <DeskShortages shortages={isOpen ? proposal.impact.desks : []} />
      <LateReleases releases={isOpen ? (proposal.impact.releases ?? []) : []} />
      <MissedReleases releases={isOpen ? (proposal.impact.missed ?? []) : []} />
      <StocksList stocks={stocks} />
      {locations.length > 1 ? (
        <>
          <Totals totals={proposal.impact.totals} isOpen={isOpen} />
          {decision}
          <LocationsTable locations={locations} />
          {people}
        </>
      ) : (
        <>
          {isOfStock(proposal.impact) ? null : <PlacesTable impact={proposal.impact} isOpen={isOpen} />}
          {people}
          {decision}
        </>
      )}
    </Main>
  );
}
