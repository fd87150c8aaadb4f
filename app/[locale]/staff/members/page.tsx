import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Button, buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Pagination } from "@/components/ui/pagination";
import { Paragraph } from "@/components/ui/paragraph";
import { TextField } from "@/components/ui/text-field";
import { allowedStaff, isDemonstration } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { findMembers } from "@/lib/staff/find-members";
import { MembersTable } from "./members-table";
import { Organisations } from "./organisations";
import styles from "./page.module.css";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: words("members.title") };
}

/** Who works here, and with what right. */
export default async function MembersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  if (!(await allowedStaff("staff_manage"))) return <NotFoundPage />;
  const words = await getTranslations("staff.members");
  const given = await searchParams;
  const search = typeof given.q === "string" ? given.q.slice(0, 100) : "";
  const page = Math.min(Math.max(Number.parseInt(String(given.page), 10) || 1, 1), 1000);
  const { members, total, hasMore } = await findMembers({ search, page, isDemo: isDemonstration() });
  const pageAt = (at: number, text: string) => {
    const href = `/staff/members?${new URLSearchParams({ q: search, page: String(at) })}`;
    return { href: getPathname({ href, locale }), text };
  };
  return (
    <Main title={words("title")} wide>
      <div className={styles.top}>
        <form action={getPathname({ href: "/staff/members", locale })} className={styles.search}>
          <TextField id="q" name="q" type="search" label={words("search")} defaultValue={search} />
          <Button look="secondary">{words("find")}</Button>
        </form>
        <Link className={buttonClass("primary")} href="/staff/members/new">
          {words("invite")}
        </Link>
      </div>
      <Paragraph soft>{words("count", { count: total })}</Paragraph>
      <MembersTable members={members} />
      <Pagination
        label={words("pages")}
        {...(page > 1 ? { previous: pageAt(page - 1, words("previous")) } : {})}
        {...(hasMore ? { next: pageAt(page + 1, words("next")) } : {})}
      />
      <Organisations />
    </Main>
  );
}
