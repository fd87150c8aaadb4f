import { getTranslations, setRequestLocale } from "next-intl/server";
import { formWords } from "@/components/plan/form-fields";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Why a change could not even be proposed. */
export default async function RefusedPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  if (!(await allowedStaff("plan_change"))) return <NotFoundPage />;
  const words = await getTranslations("plan.proposal");
  const { errors, other } = await formWords("");
  const { reason } = await searchParams;
  return (
    <Main title={words("refusedTitle")}>
      <Notice kind="warning">{errors[String(reason)] ?? other}</Notice>
      <Link className="nl-link" href="/staff/plan">
        {words("back")}
      </Link>
    </Main>
  );
}
