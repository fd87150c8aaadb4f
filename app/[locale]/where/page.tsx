import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { z } from "zod";
import { readDraft } from "@/app/_cookies/draft-cookie";
import type { Locale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/navigation";
import { findLocations } from "@/lib/location/find-locations";
import { parseSearch } from "@/lib/search/parse-search";
import type { Search, SearchParams } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { canCombine } from "@/lib/service/can-combine";
import { findServices } from "@/lib/service/find-services";
import { personKeyOfServices } from "@/lib/service/person-key-of-services";
import { DateTime } from "@/lib/time";
import { findChoice } from "@/lib/waiting/find-choice";
import { ChoicePage } from "./choice-page";
import { EmptyPage } from "./empty-page";
import { LetterPage } from "./letter-page";
import { askedWhereabouts } from "./pickup/asked-whereabouts";
import { byRegister } from "./pickup/by-register";
import { PickupPage } from "./pickup/pickup-page";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "where" }))("title") };
}

/** Whether somebody who collects a document has not said yet what the letter says of it. */
const asksForLetter = ({ letter }: Search, isNamed: boolean) => letter !== "unknown" && !isNamed;

export default async function WherePage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [given, services] = await Promise.all([searchParams, findServices()]);
  if (services.length === 0) return <EmptyPage />;

  const asked = parseSearch(given);
  const chosen = services.filter((service) => asked.services.includes(service.key));
  const search = { ...asked, services: chosen.map((service) => service.key) };
  const backWith = (error: string) => redirect({ href: `/${searchQuery(search, { error })}#error-summary`, locale });
  if (chosen.length === 0) backWith("nothing_chosen");
  if (!canCombine(chosen)) backWith("not_combined");

  const now = DateTime.now();
  const needsDocument = chosen.some((service) => service.needsDocument);
  const party = needsDocument && search.letter === byRegister ? await askedWhereabouts(search.persons, now) : null;
  if (party) {
    return (
      <PickupPage
        search={search}
        party={party}
        locations={await findLocations(now, locale)}
        locale={locale}
        now={now}
      />
    );
  }
  const choice = await findChoice(search, now, locale);
  if (choice.locations.length === 0) return <EmptyPage />;
  if (needsDocument && asksForLetter(search, choice.named !== undefined)) {
    return (
      <LetterPage
        search={search}
        locations={choice.locations}
        locale={locale}
        personKey={await personKeyOfServices(search.services)}
        draft={await readDraft()}
        isWrong={given.wrong === "1"}
        isMissing={given.letter === ""}
        afterSeconds={z.coerce.number().int().min(1).max(86_400).safeParse(given.after).data}
        attempt={String(now.toMillis())}
      />
    );
  }
  const typed = [given.postcode].flat()[0]?.slice(0, 7);
  return <ChoicePage choice={choice} search={search} locale={locale} now={now} postcode={typed} />;
}
