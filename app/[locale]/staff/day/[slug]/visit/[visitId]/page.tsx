import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { z } from "zod";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import { findDesksToday } from "@/lib/visit/find-desks-today";
import { findVisit } from "@/lib/visit/find-visit";
import { Again } from "./again";
import { Announcing } from "./announcing";
import { Avoidable } from "./avoidable";
import { DeskKeys } from "./desk-keys";
import { Documents, liesHere } from "./documents";
import { Facts } from "./facts";
import { FinishForm, nothingGiven } from "./finish-form";
import { HandOn } from "./hand-on";
import { newsOf } from "./news";
import { Outcomes } from "./outcomes";
import styles from "./page.module.css";
import { Steps } from "./steps";

type Props = {
  params: Promise<{ locale: Locale; slug: string; visitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "visit" });
  return { title: words("title") };
}

const askedSchema = z.object({
  card: z.uuid().nullable().catch(null),
  for: z.uuid().optional().catch(undefined),
  date: z.iso.date().optional().catch(undefined),
});

/** A visit of today as the clerk who helps it works with it. Opening it changes nothing. */
export default async function VisitPage({ params, searchParams }: Props) {
  const { locale, slug, visitId } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("day_work", place?.id ?? "none");
  const query = await searchParams;
  const asked = askedSchema.parse(query);
  const isId = z.uuid().safeParse(visitId).success;
  const visit =
    place && staff && isId ? await findVisit(visitId, place, { cardId: asked.card, now: DateTime.now() }) : null;
  if (!place || !staff || !visit) return <NotFoundPage />;
  const words = await getTranslations("visit");
  const { done, refused } = newsOf(query);
  const isAtDesk = visit.state === "called" || visit.state === "serving";
  const isMine = !isAtDesk || visit.clerkId === staff.id;
  const isServing = visit.state === "serving" && isMine;
  // The card that was scanned comes first.
  const documents = visit.documents.toSorted(
    (one, other) => Number(other.id === asked.card) - Number(one.id === asked.card),
  );
  const next = documents.find(liesHere);
  const focusId = next ? `passport-${next.id}` : nothingGiven(visit) ? "card" : "finish";
  return (
    <Main
      title={words("titleOf", { ticket: visit.ticket })}
      before={
        <Link className={backLinkClass} href={`/staff/day/${slug}`}>
          {words("back", { place: place.name })}
        </Link>
      }
      wide
    >
      {done ? (
        <Notice kind="ok" role="status">
          {words(`done.${done}`)}
        </Notice>
      ) : null}
      {refused ? (
        <Notice kind="warning" role="alert" title={words("refused")}>
          {words(`refusal.${refused}`)}
        </Notice>
      ) : null}
      {isMine ? null : (
        <Notice>{words("notYours", { desk: visit.deskName ?? "", clerk: visit.clerkName ?? "" })}</Notice>
      )}
      <div className={styles.columns}>
        <div>
          {isServing ? (
            <DeskKeys scanId="card" focusId={focusId} turn={`${asked.card ?? ""}${done ?? refused ?? ""}`}>
              {documents.length > 0 || visit.services.includes("DOC") ? (
                <Documents slug={slug} visit={visit} card={asked.card} documents={documents} />
              ) : null}
              <Announcing place={place} visit={visit} />
              <FinishForm slug={slug} visit={visit} />
            </DeskKeys>
          ) : null}
          {isMine && !isServing ? <Steps slug={slug} visit={visit} /> : null}
          {visit.state === "done" ? <Announcing place={place} visit={visit} /> : null}
          {isMine ? <Again place={place} visit={visit} asked={asked} /> : null}
          {isServing ? <Steps slug={slug} visit={visit} /> : null}
          {isAtDesk && isMine ? <HandOn slug={slug} visit={visit} desks={await findDesksToday(place.id)} /> : null}
          <Avoidable slug={slug} visit={visit} />
        </div>
        <div>
          <Facts visit={visit} />
          <Outcomes visit={visit} />
        </div>
      </div>
    </Main>
  );
}
