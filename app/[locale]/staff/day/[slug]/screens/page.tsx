import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findKiosks } from "@/lib/kiosk/find-kiosks";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { add } from "./actions";
import { KioskList } from "./kiosk-list";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "screens" });
  return { title: words("title") };
}

/** The screens of a location: what its waiting room shows, and the kiosks on which people check in. */
export default async function ScreensPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("day_work", place?.id ?? "none");
  if (!place || !staff) return <NotFoundPage />;
  const words = await getTranslations("screens");
  const kiosks = await findKiosks(place.id);
  const back = (
    <Link className={backLinkClass} href={`/staff/day/${slug}`}>
      {place.name}
    </Link>
  );
  return (
    <Main title={words("title")} before={back}>
      {(await searchParams).done === "ended" ? (
        <PageOutcome kind="ok" role="status">
          {words("ended")}
        </PageOutcome>
      ) : null}
      <Heading level={2}>{words("display.title")}</Heading>
      <Paragraph>{words("display.text")}</Paragraph>
      <ActionRow>
        <Link className={buttonClass("secondary")} href={`/display/${slug}`}>
          {words("display.open")}
        </Link>
      </ActionRow>
      <Heading level={2}>{words("kiosks.title")}</Heading>
      <Paragraph>{words("kiosks.text")}</Paragraph>
      <KioskList kiosks={kiosks} slug={slug} timeZone={place.timeZone} />
      <Heading level={3}>{words("kiosks.add")}</Heading>
      <EditForm
        action={add}
        hidden={{ slug }}
        groups={[
          {
            key: "kiosk",
            fields: [
              { name: "name", label: words("kiosks.name"), hint: words("kiosks.nameHint"), kind: "text", value: [""] },
              {
                name: "walkIns",
                label: words("kiosks.walkIns"),
                kind: "checks",
                value: ["yes"],
                options: [{ value: "yes", label: words("kiosks.walkInsYes") }],
              },
            ],
          },
        ]}
        words={{
          submit: words("kiosks.make"),
          errorTitle: words("errors.title"),
          other: words("errors.other"),
          errors: { name_missing: words("errors.name_missing") },
          shown: { title: words("kiosks.madeTitle"), text: words("kiosks.madeText") },
        }}
      />
    </Main>
  );
}
