import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readDraft } from "@/app/_cookies/draft-cookie";
import { HoldBar } from "@/components/hold/hold-bar";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { StepIndicator } from "@/components/ui/step-indicator";
import { bookingSchema } from "@/lib/appointment/schema";
import type { Locale } from "@/lib/i18n/locales";
import { Link, redirect } from "@/lib/i18n/navigation";
import { book, extend } from "../actions";
import { bookingOf } from "../booking-fields";
import { currentHold, personKeyOf } from "../current-hold";
import { HoldEnded } from "../hold-ended";
import { holdWords } from "../hold-words";
import { NoHold } from "../no-hold";
import { CheckClock } from "./check-clock";
import { CheckList } from "./check-list";
import { RefusalNotice, readRefusal } from "./refusal-notice";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "booking.check" });
  return { title: words("title"), robots: { index: false } };
}

export default async function CheckPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const hold = await currentHold();
  if (!hold) return <NoHold />;
  if (hold.state === "booked") return redirect({ href: `/appointment/${hold.manageKey}`, locale });
  if (hold.state === "expired") return <HoldEnded hold={hold} locale={locale} />;

  const personKey = await personKeyOf(hold);
  const booking = bookingSchema(personKey, hold.persons).safeParse(bookingOf(await readDraft(), hold.persons));
  if (!booking.success) return redirect({ href: "/book/details", locale });

  const [words, shell, query] = await Promise.all([getTranslations("booking"), getTranslations("shell"), searchParams]);
  const refusal = readRefusal(query.refused);
  return (
    <Main
      title={words("check.title")}
      before={
        <>
          <Link className={backLinkClass} href="/book/details">
            {words("check.back")}
          </Link>
          <StepIndicator step={6} steps={7} label={shell("step", { step: 6, steps: 7 })} />
        </>
      }
    >
      {refusal ? <RefusalNotice refusal={refusal} minutes={Math.ceil(Number(query.after ?? 60) / 60) || 1} /> : null}
      <HoldBar hold={hold} locale={locale}>
        <form action={extend}>
          <input type="hidden" name="locale" value={locale} />
          <CheckClock {...(await holdWords(hold, locale))} />
        </form>
      </HoldBar>
      <CheckList hold={hold} booking={booking.data} personKey={personKey} />
      <form action={book}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="hold" value={hold.manageKey} />
        <Paragraph soft>{words("check.promise")}</Paragraph>
        <ActionRow>
          <Button>{words("check.book")}</Button>
        </ActionRow>
      </form>
    </Main>
  );
}
