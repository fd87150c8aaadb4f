import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { dateWords } from "@/components/plan/date-words";
import { EditForm } from "@/components/plan/edit-form";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { storedLocation } from "@/lib/location/stored-location";
import { may } from "@/lib/staff/policy";
import { changePlace, closePlace } from "../actions";
import { placeGroups, placeWords } from "../place-fields";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "place" });
  return { title: words("title") };
}

/** One location: what it is, and its end. */
export default async function PlacePage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("places_change");
  const stored = await storedLocation(slug);
  if (!staff || !stored || stored.slug !== slug) return <NotFoundPage />;
  const { done } = await searchParams;
  const words = await getTranslations("place");
  return (
    <Main
      title={stored.name}
      before={
        <Link className={backLinkClass} href="/staff/places">
          {words("title")}
        </Link>
      }
    >
      {done === "addedClosed" ? (
        <PageOutcome kind="warning" role="alert">
          {words("done.addedClosed")}
        </PageOutcome>
      ) : null}
      {done === "added" || done === "changed" ? (
        <PageOutcome kind="ok" role="status">
          {words(`done.${done}`)}
        </PageOutcome>
      ) : null}
      {stored.openUntil ? (
        <Notice kind="warning">{words("closes", { date: dateWords(stored.openUntil, locale) })}</Notice>
      ) : null}
      <ActionRow>
        <Link className={buttonClass("secondary")} href={`/location/${slug}`}>
          {words("seePublic")}
        </Link>
        {may(staff.roles, "plan_see", stored.id) ? (
          <Link className={buttonClass("secondary")} href={`/staff/plan/${slug}`}>
            {words("seePlan")}
          </Link>
        ) : null}
        <Link className={buttonClass("secondary")} href={`/staff/places/${slug}/desks`}>
          {words("desks.title")}
        </Link>
        <Link className={buttonClass("secondary")} href={`/staff/places/new?from=${slug}`}>
          {words("copy")}
        </Link>
      </ActionRow>
      <EditForm
        key={stored.version}
        action={changePlace}
        hidden={{ id: stored.id, version: String(stored.version), timeZone: stored.timeZone }}
        groups={await placeGroups(stored)}
        words={await placeWords(words("save"))}
      />
      {may(staff.roles, "plan_change", stored.id) ? <Closing locationId={stored.id} /> : null}
    </Main>
  );
}

async function Closing({ locationId }: { locationId: string }) {
  const words = await getTranslations("place.closing");
  return (
    <Disclosure summary={words("title")}>
      <Paragraph>{words("text")}</Paragraph>
      <EditForm
        action={closePlace}
        hidden={{ locationId }}
        groups={[
          {
            key: "closing",
            fields: [
              { name: "lastDay", label: words("lastDay"), kind: "date", value: [""] },
              { name: "reason_nl", label: words("reasonNl"), kind: "text", value: [""] },
              { name: "reason_en", label: words("reasonEn"), kind: "text", value: [""] },
            ],
          },
        ]}
        words={await placeWords(words("submit"))}
        look="secondary"
      />
    </Disclosure>
  );
}
