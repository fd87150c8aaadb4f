import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { openAppointment } from "@/lib/phone/open-appointment";
import { DateTime } from "@/lib/time";
import { CallNav } from "../call-nav";
import { changeOf, doneOf } from "../done";
import { Caller } from "./caller";
import { Changes } from "./changes";
import { Documents } from "./documents";
import { Facts } from "./facts";
import { History } from "./history";
import styles from "./page.module.css";
import { SpelledCode } from "./spelled-code";

type Props = {
  params: Promise<{ locale: Locale; appointmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "calls" });
  return { title: words("appointment.title") };
}

/** One appointment for an agent with somebody on the line: everything known, and what can be done. */
export default async function CallPage({ params, searchParams }: Props) {
  const { locale, appointmentId } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("appointments_find");
  if (!staff) return <NotFoundPage />;
  const now = DateTime.now();
  const opened = await openAppointment({ appointmentId, author: { id: staff.id, name: staff.name } }, now);
  if (!opened) return <NotFoundPage />;
  const query = await searchParams;
  const [words, done] = [await getTranslations("calls"), doneOf(query.done)];
  const [first, ...others] = opened.appointment.people;
  return (
    <Main title={words("appointment.people", { name: first?.name ?? "", others: others.length })} wide>
      <CallNav />
      {done ? (
        <PageOutcome kind="ok" role="status" title={words(`done.${done}`)}>
          {done === "booked" ? <SpelledCode code={opened.appointment.code} /> : null}
        </PageOutcome>
      ) : null}
      <div className={styles.columns}>
        <div>
          <Facts opened={opened} />
          <Documents opened={opened} />
        </div>
        <div>
          <Caller opened={opened} />
          <Changes opened={opened} change={changeOf(query.do)} query={query} now={now} />
          <History opened={opened} />
        </div>
      </div>
    </Main>
  );
}
