import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ChangeWords } from "@/components/plan/change-words";
import { DeskShortages } from "@/components/plan/desk-shortages";
import { formWords } from "@/components/plan/form-fields";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { BulletList } from "@/components/ui/bullet-list";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { AffectedTable } from "./affected-table";
import { allowedProposal } from "./allowed-proposal";
import { Committed } from "./committed";
import { Decide } from "./decide";
import { PlacesTable } from "./places-table";
import { StocksList } from "./stocks-list";

/** At most so many changes are told one by one. */
const mostChanges = 40;

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "plan" });
  return { title: words("proposal.title") };
}

/** What a change of the plan would do, before anything is done; afterwards what it did. */
export default async function ProposalPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const found = await allowedProposal(id);
  if (!found) return <NotFoundPage />;
  const { proposal } = found;
  const { refused } = await searchParams;
  const words = await getTranslations("plan.proposal");
  const { errors, other } = await formWords("");
  const isOpen = proposal.status === "open";
  const { locations, stocks } = proposal.impact;
  const places = locations.length > 1 ? new Map(locations.map((one) => [one.locationId, one.name])) : undefined;
  return (
    <Main title={words(isOpen ? "title" : proposal.status === "committed" ? "doneTitle" : "discardedTitle")} wide>
      {refused === undefined ? null : (
        <Notice kind="warning" role="alert" title={words("changedTitle")}>
          {refused === "changed_meanwhile" ? words("changed") : (errors[String(refused)] ?? other)}
          {proposal.since.length > 0 ? (
            <BulletList
              items={proposal.since.map(({ proposalId, byName }) => (
                <Link key={proposalId} className="nl-link" href={`/staff/plan/proposals/${proposalId}`}>
                  {words("since", { name: byName })}
                </Link>
              ))}
            />
          ) : null}
        </Notice>
      )}
      <Card>
        <Heading level={2} look={3}>
          {words("changes")}
        </Heading>
        <BulletList
          items={proposal.changes.slice(0, mostChanges).map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, in this order
            <ChangeWords key={index} change={change} {...(places ? { places } : {})} />
          ))}
        />
        {proposal.changes.length > mostChanges ? (
          <Paragraph>{words("moreChanges", { count: proposal.changes.length - mostChanges })}</Paragraph>
        ) : null}
      </Card>
      <DeskShortages shortages={isOpen ? proposal.impact.desks : []} />
      <StocksList stocks={stocks} />
      {locations.length === 0 && stocks.length > 0 ? null : <PlacesTable impact={proposal.impact} isOpen={isOpen} />}
      <AffectedTable impact={proposal.impact} isOpen={isOpen} />
      {isOpen ? <Decide proposal={proposal} /> : <Committed proposal={proposal} />}
    </Main>
  );
}
