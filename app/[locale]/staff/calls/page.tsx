import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readSoughtText } from "@/app/_cookies/sought-cookie";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff, type Staff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, redirect } from "@/lib/i18n/navigation";
import { foundPerPage, type LookedUp, lookUpPeople } from "@/lib/phone/look-up-people";
import { DateTime } from "@/lib/time";
import { CallNav } from "./call-nav";
import { FoundList } from "./found-list";
import { LookForm } from "./look-form";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "calls" });
  return { title: words("title") };
}

const pageOf = (found: unknown) =>
  typeof found === "string" && /^[1-9][0-9]{0,3}$/.test(found) ? Number(found) : null;

/** Looks up what was typed; the one appointment that a link or a code names is opened at once. */
async function lookUp(text: string, page: number, { id, name }: Staff, locale: Locale): Promise<LookedUp> {
  const looked = await lookUpPeople({ text, page, author: { id, name } }, DateTime.now());
  const [only] = looked.found;
  if (looked.total === 1 && only && (looked.by === "link" || looked.by === "code")) {
    return redirect({ href: `/staff/calls/${only.id}`, locale });
  }
  return looked;
}

/** Where an agent finds anybody's appointment in the country, by one field. */
export default async function CallsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("appointments_find");
  if (!staff) return <NotFoundPage />;
  const words = await getTranslations("calls");
  const page = pageOf((await searchParams).found);
  const text = page ? await readSoughtText() : null;
  const looked = page && text ? await lookUp(text, page, staff, locale) : null;
  return (
    <Main title={words("title")} wide>
      <CallNav here="find" />
      <LookForm text={text ?? ""} />
      {page && !text ? <Notice>{words("look.forgotten")}</Notice> : null}
      {page && looked ? <Found looked={looked} page={page} locale={locale} /> : null}
      <Paragraph soft>{words("logged")}</Paragraph>
    </Main>
  );
}

async function Found({ looked, page, locale }: { looked: LookedUp; page: number; locale: Locale }) {
  const words = await getTranslations("calls");
  const { by, found, total } = looked;
  const step = (to: number, text: string) => ({
    href: getPathname({ href: `/staff/calls?found=${to}`, locale }),
    text,
  });
  return (
    <section aria-labelledby="found">
      <Heading level={2} id="found">
        {words("found.title", { count: total })}
      </Heading>
      {by === "name" && total > foundPerPage ? (
        <Notice>
          {words("found.many", {
            from: (page - 1) * foundPerPage + 1,
            until: (page - 1) * foundPerPage + found.length,
          })}
        </Notice>
      ) : null}
      {found.length === 0 ? <Paragraph>{words(`found.none.${by}`)}</Paragraph> : <FoundList found={found} />}
      <Pagination
        label={words("found.pages")}
        {...(page > 1 ? { previous: step(page - 1, words("found.newer")) } : {})}
        {...(page * foundPerPage < total ? { next: step(page + 1, words("found.older")) } : {})}
      />
    </section>
  );
}
