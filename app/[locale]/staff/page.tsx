import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { WorklistSummary } from "@/components/worklist/worklist-summary";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { may } from "@/lib/staff/policy";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: words("title") };
}

/** Where somebody who works here begins: what they may do. */
export default async function StaffPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const staff = await allowedStaff(null);
  if (!staff) return <NotFoundPage />;
  const words = await getTranslations("staff");
  return (
    <Main title={words("hello", { name: staff.name })} wide>
      <Paragraph lead>
        {words("roles", { roles: staff.roles.map(({ role }) => words(`role.${role}`)).join(", ") })}
      </Paragraph>
      {may(staff.roles, "plan_see") ? (
        <Card>
          <Heading level={2}>
            <Link className="nl-link" href="/staff/plan">
              {words("sections.plan")}
            </Link>
          </Heading>
          <Paragraph>{words("planHint")}</Paragraph>
        </Card>
      ) : null}
      <WorklistSummary staff={staff} />
      {may(staff.roles, "plan_see") || may(staff.roles, "worklist_solve") ? null : (
        <Paragraph>{words("nothingYet")}</Paragraph>
      )}
    </Main>
  );
}
