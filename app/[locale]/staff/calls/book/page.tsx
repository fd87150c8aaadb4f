import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/navigation";
import { findOwnHold } from "@/lib/phone/find-own-hold";
import { callAddressSchema } from "@/lib/phone/schema";
import { parseSearch } from "@/lib/search/parse-search";
import { DateTime } from "@/lib/time";
import { CallNav } from "../call-nav";
import { FreeTimes } from "./free-times";
import { bookNewsOf } from "./news";
import { PeopleForm } from "./people-form";
import { SearchFields } from "./search-fields";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "calls" });
  return { title: words("book.title") };
}

/** A whole booking on one page, with the caller on the line: what for, where and when, who. */
export default async function BookPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("appointments_find");
  if (!staff) return <NotFoundPage />;
  const [query, now] = [await searchParams, DateTime.now()];
  const words = await getTranslations("calls.book");
  const hold = typeof query.hold === "string" ? await findOwnHold(query.hold, staff.id, now) : null;
  if (hold?.state === "booked") return redirect({ href: `/staff/calls/${hold.id}?done=booked`, locale });
  const [search, asked] = [parseSearch(query), callAddressSchema.parse(query)];
  const refused = bookNewsOf(hold?.state === "expired" ? "hold_expired" : query.refused);
  const isHeld = hold?.state === "held";
  return (
    <Main title={words("title")} wide>
      <CallNav here="book" />
      {refused ? (
        <PageOutcome kind="warning" role="alert" title={words(`refused.${refused}.title`)}>
          {words(`refused.${refused}.text`)}
        </PageOutcome>
      ) : null}
      {isHeld && hold ? (
        <PeopleForm hold={hold} search={search} isAgain={query.again === "1"} />
      ) : (
        <>
          <SearchFields search={search} asked={asked} isAgain={query.again === "1"} />
          {search.services.length > 0 ? (
            <section aria-labelledby="times">
              <Heading level={2} id="times">
                {words("times")}
              </Heading>
              <FreeTimes search={search} asked={asked} isAgain={query.again === "1"} now={now} />
            </section>
          ) : null}
        </>
      )}
    </Main>
  );
}
