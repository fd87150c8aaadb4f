import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DeskShortages } from "@/components/plan/desk-shortages";
import { EditForm } from "@/components/plan/edit-form";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Paragraph } from "@/components/ui/paragraph";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { allowedStaff } from "@/lib/auth";
import type { Desk } from "@/lib/desk/desk";
import { findDesks } from "@/lib/desk/find-desks";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { storedLocation } from "@/lib/location/stored-location";
import { findDeskShortages } from "@/lib/plan/find-desk-shortages";
import { DateTime } from "@/lib/time";
import styles from "../../page.module.css";
import { add } from "./actions";
import { deskWords, servicesField } from "./desk-fields";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "place.desks" });
  return { title: words("title") };
}

/** The desks of a location with what each can do, and a form for more. */
export default async function DesksPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("places_change");
  const location = await storedLocation(slug);
  if (!staff || !location || location.slug !== slug) return <NotFoundPage />;
  const { done } = await searchParams;
  const words = await getTranslations("place.desks");
  const [desks, shortages] = [await findDesks(location.id), await findDeskShortages(location.id, DateTime.now())];
  const offered = location.services.map(({ key }) => key);
  return (
    <Main
      title={words("titleOf", { place: location.name })}
      before={
        <Link className={backLinkClass} href={`/staff/places/${slug}`}>
          {location.name}
        </Link>
      }
    >
      {done === "added" || done === "changed" ? (
        <PageOutcome kind="ok" role="status">
          {words(`done.${done}`)}
        </PageOutcome>
      ) : null}
      <Paragraph lead>{words("intro")}</Paragraph>
      <DeskShortages shortages={shortages} />
      {desks.length === 0 ? (
        <Paragraph>{words("none")}</Paragraph>
      ) : (
        <DeskTable desks={desks} slug={slug} offered={offered} />
      )}
      <Heading level={2}>{words("addTitle")}</Heading>
      <EditForm
        key={desks.length}
        action={add}
        hidden={{ locationId: location.id }}
        groups={[
          {
            key: "desks",
            fields: [
              { name: "count", label: words("count"), hint: words("countHint"), kind: "number", value: ["1"] },
              await servicesField(location, offered),
            ],
          },
        ]}
        words={await deskWords(words("add"))}
      />
    </Main>
  );
}

type TableProps = { desks: readonly Desk[]; slug: string; offered: readonly string[] };

async function DeskTable({ desks, slug, offered }: TableProps) {
  const [words, names] = [await getTranslations("place.desks"), await getTranslations("service")];
  return (
    <ScrollRegion label={words("title")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words("desk")}</th>
            <th scope="col">{words("services")}</th>
          </tr>
        </thead>
        <tbody>
          {desks.map(({ id, name, services, active }) => (
            <tr key={id}>
              <th scope="row">
                <Link className="nl-link" href={`/staff/places/${slug}/desks/${id}`}>
                  {words("named", { name })}
                </Link>{" "}
                {active ? null : <Badge>{words("unused")}</Badge>}
              </th>
              <td>
                {offered.every((key) => services.some((one) => one === key))
                  ? words("all")
                  : services.map((key) => names(`${key}.name`)).join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
