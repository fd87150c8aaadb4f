import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { PhoneLink } from "@/components/staff/phone-link";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { BulletList } from "@/components/ui/bullet-list";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import { type Delay, findDelay } from "@/lib/delay/find-delay";
import { findPeopleToCall } from "@/lib/delay/find-people-to-call";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import { announce } from "./actions";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const offered = [15, 30, 45, 60, 90] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "day" });
  return { title: words("delay.title") };
}

/** Where a clerk says, in one press, how late it runs, and sees who must be called. */
export default async function LatePage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("day_work", place?.id ?? "none");
  if (!place || !staff) return <NotFoundPage />;
  const words = await getTranslations("day.delay");
  const now = DateTime.now();
  const [delay, people] = [await findDelay(place.id, now), await findPeopleToCall(place.id, now)];
  const { mailed, refused } = await searchParams;
  const timeOf = (date: Date) => (
    <TimeOfDay instant={DateTime.fromJSDate(date, { zone: place.timeZone })} locale={locale} />
  );
  const back = (
    <Link className={backLinkClass} href={`/staff/day/${slug}`}>
      {place.name}
    </Link>
  );
  return (
    <Main title={words("title")} before={back}>
      {typeof mailed === "string" && /^[0-9]{1,5}$/.test(mailed) ? (
        <PageOutcome kind="ok" role="status" title={words("told")}>
          {words("mailed", { count: Number(mailed) })}
        </PageOutcome>
      ) : null}
      {refused === "told_already" ? (
        <PageOutcome kind="warning" role="alert" title={words("toldAlready.title")}>
          {words("toldAlready.text")}
        </PageOutcome>
      ) : null}
      <Paragraph lead>{words("intro", { count: people.all })}</Paragraph>
      <Presses slug={slug} delay={delay} timeOf={timeOf} />
      {delay && people.toCall.length > 0 ? (
        <section>
          <Heading level={2}>{words("toCall", { count: people.toCall.length })}</Heading>
          <Paragraph>{words("toCallText")}</Paragraph>
          <BulletList
            items={people.toCall.map(({ appointmentId, name, phone, startsAt }) => (
              <span key={appointmentId}>
                {timeOf(startsAt)} {name} {phone ? <PhoneLink phone={phone} /> : words("noPhone")}
              </span>
            ))}
          />
        </section>
      ) : null}
    </Main>
  );
}

type PressesProps = { slug: string; delay: Delay | null; timeOf: (date: Date) => React.ReactNode };

/** How late it runs: a press each. */
async function Presses({ slug, delay, timeOf }: PressesProps) {
  const words = await getTranslations("day.delay");
  return (
    <>
      {delay ? (
        <Paragraph>
          {words.rich("last", {
            minutes: delay.minutes,
            who: delay.staffName,
            moment: () => timeOf(delay.announcedAt),
          })}
        </Paragraph>
      ) : null}
      <form action={announce}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="id" value={randomUUID()} />
        <ActionRow>
          {offered.map((minutes) => (
            <Button key={minutes} look="secondary" name="minutes" value={minutes}>
              {words("submit", { minutes })}
            </Button>
          ))}
          {delay ? (
            <Button look="subtle" name="minutes" value={0}>
              {words("onTime")}
            </Button>
          ) : null}
        </ActionRow>
      </form>
    </>
  );
}
