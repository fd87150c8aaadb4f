import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { z } from "zod";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { BulletList } from "@/components/ui/bullet-list";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import { whyHidden } from "@/lib/figures/why-hidden";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findLocation } from "@/lib/location/find-locations";
import { clockTime } from "@/lib/opening/schema";
import { serviceKeys } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { RuleWords } from "./rule-words";
import { WhyForm } from "./why-form";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const many = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(z.enum(serviceKeys)).min(1));
const soughtSchema = z.object({
  location: z.string().min(1),
  service: many,
  persons: z.coerce.number().int().min(1).max(12),
  date: z.iso.date(),
  time: z.string().regex(clockTime),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "figures.why" });
  return { title: words("title") };
}

/** Why a time cannot be seen by applicants: each rule that hides it. */
export default async function WhyPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  if (!(await allowedStaff("figures_country"))) return <NotFoundPage />;
  const given = await searchParams;
  const words = await getTranslations("figures.why");
  const back = await getTranslations("figures.one");
  return (
    <Main
      title={words("title")}
      before={
        <Link className={backLinkClass} href="/staff/figures">
          {back("back")}
        </Link>
      }
    >
      <Paragraph lead>{words("intro")}</Paragraph>
      {given.location === undefined ? null : <Answer given={given} locale={locale} />}
      <WhyForm given={given} locale={locale} />
    </Main>
  );
}

async function Answer({ given, locale }: { given: Record<string, unknown>; locale: Locale }) {
  const words = await getTranslations("figures.why");
  const sought = soughtSchema.safeParse(given);
  const now = DateTime.now();
  const location = sought.success ? await findLocation(sought.data.location, now) : null;
  if (!sought.success || !location) {
    return (
      <Notice kind="error" role="alert">
        {words("missing")}
      </Notice>
    );
  }
  const { service: services, persons, date, time } = sought.data;
  const startsAt = DateTime.fromISO(`${date}T${time}`, { zone: location.timeZone });
  const rules = await whyHidden(location, { services, persons, startsAt }, now);
  if (rules.length === 0) {
    return (
      <Notice kind="ok" role="status">
        {words("visible")}
      </Notice>
    );
  }
  return (
    <Notice kind="warning" role="status" title={words("hidden")}>
      <BulletList
        items={rules.map((rule) => (
          <RuleWords
            key={"closureId" in rule ? rule.closureId : rule.rule}
            rule={rule}
            location={location}
            locale={locale}
          />
        ))}
      />
    </Notice>
  );
}
