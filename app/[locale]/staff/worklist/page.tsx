import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import { isMailOn } from "@/lib/message/is-mail-on";
import { locationsWith } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { entriesPerPage, findWorklist } from "@/lib/worklist/find-worklist";
import { worklistAddressSchema } from "@/lib/worklist/schema";
import { EntryList } from "./entry-list";
import { FilterForm } from "./filter-form";
import { KindTabs } from "./kind-tabs";
import { worklistHref } from "./worklist-address";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "worklist" });
  return { title: words("title") };
}

/** Who waits for a solution, or must still be told: soonest visit first. */
export default async function WorklistPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("worklist_solve");
  if (!staff) return <NotFoundPage />;
  const asked = worklistAddressSchema.parse(await searchParams);
  const locations = locationsWith(staff.roles, "worklist_solve");
  const places = await findPlacesToPlan(locations);
  // A location that is not theirs is as one that is not there.
  const locationId = places.find(({ slug }) => slug === asked.location)?.id ?? null;
  const look = { locations, locationId, kind: asked.kind ?? null, way: asked.way ?? null, page: asked.page };
  const { entries, total, counts } = await findWorklist(look, DateTime.now());
  const words = await getTranslations("worklist");
  const isNarrowed = Boolean(asked.location || asked.kind || asked.way);
  const step = (page: number, text: string) => ({
    href: getPathname({ href: worklistHref({ ...asked, page }), locale }),
    text,
  });

  return (
    <Main title={words("title")} wide>
      <Paragraph lead>{words("intro")}</Paragraph>
      {isMailOn() ? null : <Notice kind="warning">{words("mailOff")}</Notice>}
      <KindTabs counts={counts} asked={asked} />
      <FilterForm asked={asked} places={places} locale={locale} />
      {entries.length === 0 ? (
        <Notice kind={isNarrowed ? "info" : "ok"}>{words(isNarrowed ? "noneHere" : "none")}</Notice>
      ) : (
        <EntryList entries={entries} />
      )}
      <Pagination
        label={words("pages")}
        {...(asked.page > 1 ? { previous: step(asked.page - 1, words("previous")) } : {})}
        {...(asked.page * entriesPerPage < total ? { next: step(asked.page + 1, words("next")) } : {})}
      />
      <Link className="nl-link" href="/staff/messages">
        {words("messages")}
      </Link>
    </Main>
  );
}
