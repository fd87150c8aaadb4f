import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Pagination } from "@/components/ui/pagination";
import { Paragraph } from "@/components/ui/paragraph";
import { auditSearchSchema, findEvents } from "@/lib/audit/find-events";
import { knownNames } from "@/lib/audit/known-names";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname } from "@/lib/i18n/navigation";
import { Event } from "./event";
import styles from "./page.module.css";
import { SearchForm } from "./search-form";
import { searchQueryOf } from "./search-query";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const perPage = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "audit" });
  return { title: words("title") };
}

/** What staff changed, newest first, as far as it fits a search. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  if (!(await allowedStaff("audit_see"))) return <NotFoundPage />;
  const words = await getTranslations("audit");
  const given = await searchParams;
  const search = auditSearchSchema.parse(given);
  const beforeId = /^[0-9]{1,18}$/.test(String(given.before)) ? String(given.before) : null;
  const found = await findEvents(search, { beforeId, limit: perPage + 1, isMerged: true });
  const names = await knownNames();
  const events = found.slice(0, perPage);
  const last = found.length > perPage ? events.at(-1) : undefined;
  const at = (path: string, more: Record<string, string> = {}) =>
    getPathname({ href: `/staff/audit${path}?${searchQueryOf(search, more)}`, locale });
  return (
    <Main title={words("title")} wide>
      <Paragraph lead>{words("intro")}</Paragraph>
      <SearchForm search={search} locale={locale} />
      {events.length === 0 ? <Paragraph>{words("none")}</Paragraph> : null}
      <ol className={styles.events}>
        {events.map((event) => (
          <Event key={event.id} event={event} language={{ locale, names }} />
        ))}
      </ol>
      <Pagination
        label={words("pages")}
        {...(beforeId ? { previous: { href: at(""), text: words("newest") } } : {})}
        {...(last ? { next: { href: at("", { before: last.id }), text: words("older") } } : {})}
      />
      {events.length > 0 ? (
        <a className={buttonClass("secondary")} href={at("/export")} download>
          {words("export")}
        </a>
      ) : null}
    </Main>
  );
}
