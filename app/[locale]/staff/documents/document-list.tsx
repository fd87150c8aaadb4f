import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { ListedDocument } from "@/lib/document/find-document-list";
import type { DocumentStatus } from "@/lib/document/states";
import { shortDateInWords, timeInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import styles from "./document-list.module.css";

export const documentTones = {
  produced: "plain",
  in_transit: "accent",
  ready: "good",
  reserved: "good",
  handed_over: "plain",
  missing: "bad",
  faulty: "warn",
  withdrawn: "warn",
  returned: "plain",
} as const satisfies Record<DocumentStatus, string>;

type Props = {
  documents: readonly ListedDocument[];
  /** The location through which they are looked at; null: each through its own. */
  slug: string | null;
  /** What can be pressed for one. */
  presses?: (document: ListedDocument) => ReactNode;
};

/** Documents, a line each, leading to their pages. */
export function DocumentList({ documents, slug, presses }: Props) {
  return (
    <ul className={styles.list}>
      {documents.map((document) => (
        <li key={document.id} className={styles.line}>
          <Line document={document} slug={slug} />
          {presses ? <div className={styles.presses}>{presses(document)}</div> : null}
        </li>
      ))}
    </ul>
  );
}

async function Line({ document, slug }: { document: ListedDocument; slug: string | null }) {
  const words = await getTranslations("documents");
  const { id, name, number, keyEnding, status, shelf, place } = document;
  const isLying = status === "ready" || status === "reserved";
  return (
    <>
      <div className={styles.who}>
        <Link className={`nl-link ${styles.name}`} href={`/staff/documents/${slug ?? place.slug}/${id}`}>
          <bdi>{name}</bdi>
        </Link>
        <span className={styles.soft}>
          {number ? <bdi dir="ltr">{number}</bdi> : words("line.noNumber")}
          {keyEnding ? ` · ${words("line.keyEnding", { ending: keyEnding })}` : null}
        </span>
      </div>
      <div className={styles.state}>
        <Badge tone={documentTones[status]}>{words(`status.${status}`)}</Badge>
        {isLying || shelf ? (
          <span>
            {shelf ? words.rich("line.shelf", { shelf: () => <bdi dir="ltr">{shelf}</bdi> }) : words("line.noShelf")}
          </span>
        ) : null}
      </div>
      <When document={document} isElsewhere={slug === null || slug !== place.slug} />
    </>
  );
}

async function When({ document, isElsewhere }: { document: ListedDocument; isElsewhere: boolean }) {
  const [words, locale] = [await getTranslations("documents.line"), await getLocale()];
  const { status, expectedOn, keptUntil, pickup, place, from, hasLeft } = document;
  const day = (date: string) => shortDateInWords(DateTime.fromISO(date, { zone: "utc" }), locale);
  const isComing = status === "produced" || status === "in_transit";
  const start = pickup ? DateTime.fromISO(pickup.startsAt, { zone: pickup.timeZone }) : null;
  const moment = start ? `${shortDateInWords(start, locale)} ${timeInWords(start, locale)}` : "";
  const lines = [
    ...(isElsewhere ? [isComing ? words("to", { place: place.name }) : place.name] : []),
    ...(isComing && from && !isElsewhere ? [words("from", { place: from.name })] : []),
    ...(isComing && from && !hasLeft ? [words("notPacked")] : []),
    ...(isComing && expectedOn ? [words("expected", { date: day(expectedOn) })] : []),
    ...(moment ? [words("pickup", { moment })] : []),
    ...(status === "ready" && keptUntil ? [words("keptUntil", { date: day(keptUntil) })] : []),
  ];
  return (
    <div className={styles.when}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
