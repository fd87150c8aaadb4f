import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readDraft } from "@/app/_cookies/draft-cookie";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { StepIndicator } from "@/components/ui/step-indicator";
import { bookingSchema } from "@/lib/appointment/schema";
import type { Locale } from "@/lib/i18n/locales";
import { Link, redirect } from "@/lib/i18n/navigation";
import type { SearchParams } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";
import { pickupAt } from "../../where/pickup/pickup-at";
import { book, extend } from "../actions";
import { detailsAddress, wrongDetailsAddress } from "../addresses";
import { bookingOf } from "../booking-fields";
import { currentHold, personKeyOf, searchOf } from "../current-hold";
import { HoldEnded } from "../hold-ended";
import { holdWords } from "../hold-words";
import { LiveField } from "../live-field";
import { NoHold } from "../no-hold";
import { BookButton } from "./book-button";
import { CheckClock } from "./check-clock";
import { CheckList } from "./check-list";
import styles from "./page.module.css";
import { RefusalNotice } from "./refusal-notice";
import { readRefused } from "./refusals";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "booking.check" });
  return { title: words("title"), robots: { index: false } };
}

export default async function CheckPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const hold = await currentHold(locale);
  if (!hold) return <NoHold />;
  if (hold.state === "booked") return redirect({ href: `/appointment/${hold.manageKey}`, locale });
  if (hold.state === "expired") return <HoldEnded hold={hold} locale={locale} />;

  const personKey = await personKeyOf(hold);
  const booking = bookingSchema(personKey, hold.persons).safeParse(bookingOf(await readDraft(), hold.persons));
  if (!booking.success) return redirect({ href: wrongDetailsAddress, locale });

  const [words, shell, search] = await Promise.all([
    getTranslations("booking"),
    getTranslations("shell"),
    searchOf(hold),
  ]);
  const pickup = await pickupAt(search, { id: hold.locationId }, DateTime.now());
  const refused = readRefused(await searchParams);
  return (
    <Main
      title={words("check.title")}
      before={
        <>
          <Link className={backLinkClass} href={detailsAddress}>
            {words("check.back")}
          </Link>
          <StepIndicator step={6} steps={7} label={shell("step", { step: 6, steps: 7 })} />
        </>
      }
    >
      {refused ? <RefusalNotice refused={refused} search={search} /> : null}
      <form action={extend} className={styles.clock}>
        <input type="hidden" name="locale" value={locale} />
        <LiveField />
        <CheckClock {...(await holdWords(hold, locale))} />
      </form>
      <CheckList hold={hold} search={search} booking={booking.data} pickup={pickup} locale={locale} />
      <form action={book}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="hold" value={hold.manageKey} />
        {/* What is sent is what was read here. */}
        {pickup?.kind === "sent" ? <input type="hidden" name="sends" value="1" /> : null}
        <Paragraph soft>{words("check.promise")}</Paragraph>
        <ActionRow>
          <BookButton>{words("check.book")}</BookButton>
        </ActionRow>
      </form>
    </Main>
  );
}
