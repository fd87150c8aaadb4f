import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { z } from "zod";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Pagination } from "@/components/ui/pagination";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { findMessages, messagesPerPage } from "@/lib/message/find-messages";
import { isMailOn } from "@/lib/message/is-mail-on";
import { locationsWith } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { MessageList } from "./message-list";

/** A page that cannot be read is the first. */
const pageSchema = z.coerce.number().int().min(1).max(10_000).catch(1);

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "message.page" });
  return { title: words("title") };
}

/** Mails that did not arrive or still wait, and why. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("worklist_solve");
  if (!staff) return <NotFoundPage />;
  const { retried, ...asked } = await searchParams;
  const page = pageSchema.parse(asked.page);
  const look = { locations: locationsWith(staff.roles, "worklist_solve"), page };
  const { lines, total, sent } = await findMessages(look, DateTime.now());
  const words = await getTranslations("message.page");
  const back = await getTranslations("worklist");
  const step = (to: number, text: string) => ({
    href: getPathname({ href: `/staff/messages?page=${to}`, locale }),
    text,
  });
  return (
    <Main
      title={words("title")}
      before={
        <Link className={backLinkClass} href="/staff/worklist">
          {back("back")}
        </Link>
      }
      wide
    >
      <Paragraph lead>{words("intro")}</Paragraph>
      {isMailOn() ? null : (
        <Notice kind="warning" title={words("off")}>
          {words("offText")}
        </Notice>
      )}
      {retried === "1" ? (
        <PageOutcome kind="ok" role="status">
          {words("retried")}
        </PageOutcome>
      ) : null}
      {retried === "0" ? (
        <PageOutcome kind="warning" role="alert">
          {words("gone")}
        </PageOutcome>
      ) : null}
      {lines.length > 0 ? <MessageList lines={lines} /> : <Notice kind="ok">{words("none")}</Notice>}
      <Pagination
        label={words("pages")}
        {...(page > 1 ? { previous: step(page - 1, words("previousPage")) } : {})}
        {...(page * messagesPerPage < total ? { next: step(page + 1, words("nextPage")) } : {})}
      />
      <Paragraph soft>{words("count", { sent })}</Paragraph>
    </Main>
  );
}
