import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AlarmList } from "@/components/figures/alarm-list";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { Button, buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import { allowedStaff } from "@/lib/auth";
import { findTower } from "@/lib/figures/find-tower";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { serviceKeys } from "@/lib/service/schema";
import { locationsWith, may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { Moves } from "./moves";
import { Norms } from "./norms";
import styles from "./page.module.css";
import { TowerTable } from "./tower-table";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "figures" });
  return { title: words("title") };
}

/** The tower: all locations that somebody plans side by side, by how long people wait. */
export default async function FiguresPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("figures_see");
  if (!staff) return <NotFoundPage />;
  const given = await searchParams;
  const service = serviceKeys.find((key) => key === given.service) ?? "BIO";
  const tower = await findTower(service, DateTime.now());
  const own = locationsWith(staff.roles, "figures_see");
  const isCountry = may(staff.roles, "figures_country");
  const [words, names] = [await getTranslations("figures"), await getTranslations("service")];
  return (
    <Main title={words("title")} wide>
      <AlarmList staff={staff} />
      <Paragraph lead>{words("intro")}</Paragraph>
      <form action={getPathname({ href: "/staff/figures", locale })} className={styles.choice}>
        <SelectField
          id="service"
          name="service"
          label={words("service")}
          defaultValue={service}
          options={serviceKeys.map((value) => ({ value, label: names(`${value}.name`) }))}
        />
        <Button look="secondary">{words("show")}</Button>
      </form>
      <Paragraph>{words("norm", { days: tower.normDays })}</Paragraph>
      <TowerTable tower={{ ...tower, places: tower.places.filter(({ id }) => own === "all" || own.includes(id)) }} />
      {isCountry ? (
        <>
          <Moves tower={tower} />
          {given.norm === "saved" ? (
            <PageOutcome kind="ok" role="status">
              {words("norms.saved")}
            </PageOutcome>
          ) : null}
          <Norms isSaved={given.norm === "saved"} />
          <ActionRow>
            <Link className={buttonClass("secondary")} href="/staff/figures/country">
              {words("one.country")}
            </Link>
            <Link className={buttonClass("secondary")} href="/staff/why">
              {words("why.link")}
            </Link>
          </ActionRow>
        </>
      ) : null}
    </Main>
  );
}
