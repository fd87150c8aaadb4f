import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readDraft } from "@/app/_cookies/draft-cookie";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { HelpPhone } from "@/components/appointment/help-phone";
import { HeldTime } from "@/components/hold/held-time";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Hold } from "@/lib/appointment/find-hold";
import type { Locale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/navigation";
import type { SearchParams } from "@/lib/search/schema";
import { errorsOf } from "../booking-errors";
import { currentHold, personKeyOf } from "../current-hold";
import { HoldEnded } from "../hold-ended";
import { holdWords } from "../hold-words";
import { NoHold } from "../no-hold";
import { DetailsForm } from "./details-form";
import { detailsWords } from "./details-words";
import { Steps } from "./steps";
import { WayBack } from "./way-back";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "booking" });
  return { title: words("title"), robots: { index: false } };
}

/** The appointments of a party, each by its time. */
async function groupsOf(hold: Hold, locale: Locale) {
  const words = await getTranslations("booking");
  return hold.groups.map(({ persons, startsAt }, index) => ({
    persons,
    title: words.rich("appointmentOf", {
      number: index + 1,
      time: () => <TimeOfDay instant={startsAt} locale={locale} />,
    }),
  }));
}

export default async function DetailsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const hold = await currentHold(locale);
  if (!hold) return <NoHold />;
  if (hold.state === "booked") return redirect({ href: `/appointment/${hold.manageKey}`, locale });
  if (hold.state === "expired") return <HoldEnded hold={hold} locale={locale} />;

  const [words, personKey, kept, { wrong }] = await Promise.all([
    getTranslations("booking"),
    personKeyOf(hold),
    readDraft(),
    searchParams,
  ]);
  const draft = { language: locale, ...kept };
  return (
    <Main title={words("title")} before={<Steps />}>
      <DetailsForm
        locale={locale}
        manageKey={hold.manageKey}
        heldTime={
          <HeldTime hold={hold} locale={locale}>
            <WayBack to="other_persons">{words("otherPersons")}</WayBack>
          </HeldTime>
        }
        clock={await holdWords(hold, locale)}
        draft={draft}
        errors={wrong ? errorsOf(draft, { personKey, persons: hold.persons }) : {}}
        personKey={personKey}
        groups={await groupsOf(hold, locale)}
        words={await detailsWords(personKey)}
        noNumber={<Paragraph>{words.rich("noNumber.text", { phone: () => <HelpPhone /> })}</Paragraph>}
      />
    </Main>
  );
}
