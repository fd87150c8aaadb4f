import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import { findTimes } from "@/lib/worklist/find-times";
import { entryAddressSchema } from "@/lib/worklist/schema";
import { allowedEntry } from "../allowed-entry";
import { newsOf } from "../news";
import { Contact } from "./contact";
import { Facts } from "./facts";
import { NothingLeft } from "./nothing-left";
import { Offered } from "./offered";
import styles from "./page.module.css";
import { Solve } from "./solve";

type Props = {
  params: Promise<{ locale: Locale; appointmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "worklist" });
  return { title: words("title") };
}

/** One person on the worklist: who, why, how to reach them, and what can be done. Opening it changes nothing. */
export default async function EntryPage({ params, searchParams }: Props) {
  const { locale, appointmentId } = await params;
  setRequestLocale(locale);
  const now = DateTime.now();
  const found = await allowedEntry(appointmentId, now);
  if (!found) return <NotFoundPage />;
  const { entry, staff } = found;
  const query = await searchParams;
  const asked = entryAddressSchema.parse(query);
  const { done, refused } = newsOf(query);
  const words = await getTranslations("worklist");
  const { kind, people, persons } = entry;
  const times = kind === "orphan" ? await findTimes(entry, { slug: asked.location, date: asked.date }, now) : null;

  return (
    <Main
      title={words("people", { name: people[0] ?? "", others: persons - 1 })}
      before={
        <Link className={backLinkClass} href="/staff/worklist">
          {words("back")}
        </Link>
      }
      wide
    >
      {done ? (
        <PageOutcome kind="ok" role="status">
          {words(`done.${done}`)}
        </PageOutcome>
      ) : null}
      {refused ? (
        <PageOutcome kind="warning" role="alert" title={words("refused.title")}>
          {words(`refused.${refused}`)}
        </PageOutcome>
      ) : null}
      <div className={styles.columns}>
        <div>
          <Facts entry={entry} staff={staff} />
          {kind && kind !== "waiting" ? <Contact entry={entry} /> : null}
        </div>
        <div>
          {kind === null ? <NothingLeft entry={entry} /> : null}
          {entry.alternative ? <Offered entry={entry} alternative={entry.alternative} /> : null}
          {times ? <Solve entry={entry} times={times} asked={asked} now={now} /> : null}
        </div>
      </div>
    </Main>
  );
}
