import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { CountTabs } from "@/components/staff/count-tabs";
import { backLinkClass } from "@/components/ui/back-link";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Pagination } from "@/components/ui/pagination";
import { Paragraph } from "@/components/ui/paragraph";
import { PrintButton } from "@/components/ui/print-button";
import { allowedStaff } from "@/lib/auth";
import { findDocumentChecks } from "@/lib/document/find-document-checks";
import { documentsOnPage, findDocumentList } from "@/lib/document/find-document-list";
import { documentLists, type DocumentList as ListKey } from "@/lib/document/lists";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { Found } from "../found";
import { newsOf } from "../news";
import { NewsNotices } from "../news-notices";
import { SearchForm } from "../search-form";
import { CheckList } from "./check-list";
import { ScanCard } from "./scan-card";
import { WorkList } from "./work-list";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "documents" });
  return { title: words("title") };
}

/** Lists that people carry to the shelves. */
const printed: readonly ListKey[] = ["missing", "to_send", "to_return", "to_remind"];

/** The documents of a location: registering them, looking for one, and what is to be done with which. */
export default async function PlaceDocumentsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("documents_see", place?.id ?? "none");
  if (!place || !staff) return <NotFoundPage />;
  const asked = await searchParams;
  const news = newsOf(asked);
  const list = documentLists.find((key) => key === asked.list) ?? "here";
  const page = Math.max(1, Math.min(1000, Math.trunc(Number(asked.page)) || 1));
  const now = DateTime.now();
  const { documents, counts } = await findDocumentList(place.id, { list, page }, now);
  const checks = await findDocumentChecks(place, now);
  const words = await getTranslations("documents");
  const isWorking = may(staff.roles, "documents_work", place.id);
  const href = (key: ListKey, at = 1) => `/staff/documents/${slug}?list=${key}${at > 1 ? `&page=${at}` : ""}`;
  const step = (at: number, text: string) => ({ href: getPathname({ href: href(list, at), locale }), text });
  return (
    <Main
      title={words("titleOf", { place: place.name })}
      before={
        <Link className={backLinkClass} href="/staff/documents">
          {words("back")}
        </Link>
      }
      wide
    >
      <NewsNotices news={news} />
      {isWorking ? <ScanCard slug={slug} /> : null}
      <SearchForm slug={slug} />
      {news.found ? <Found ids={news.found} slug={slug} locationIds={[place.id]} /> : null}
      <CheckList found={checks} place={place} isWorking={isWorking} isCalling={may(staff.roles, "appointments_find")} />
      <CountTabs
        label={words("lists.label")}
        tabs={documentLists.map((key) => ({
          href: href(key),
          label: words(`lists.${key}`),
          count: counts[key],
          isCurrent: key === list,
        }))}
      />
      <Heading level={2}>{words(`lists.${list}`)}</Heading>
      <Paragraph>{words(documents.length > 0 ? `about.${list}` : "none")}</Paragraph>
      <WorkList list={list} documents={documents} slug={slug} isWorking={isWorking} />
      {printed.includes(list) && documents.length > 0 ? <PrintButton label={words("print")} look="subtle" /> : null}
      <Pagination
        label={words("pages")}
        {...(page > 1 ? { previous: step(page - 1, words("previous")) } : {})}
        {...(page * documentsOnPage < counts[list] ? { next: step(page + 1, words("next")) } : {})}
      />
    </Main>
  );
}
