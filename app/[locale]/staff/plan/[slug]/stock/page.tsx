import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { formWords } from "@/components/plan/form-fields";
import { PlaceTabs } from "@/components/plan/place-tabs";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { may } from "@/lib/staff/policy";
import { findStocks, type ServiceStock } from "@/lib/stock/find-stocks";
import { DateTime } from "@/lib/time";
import { countStock } from "../../edit-actions";
import { plannedPlace } from "../../planned-place";
import { StockCard } from "./stock-card";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

/** What the services of a location use up: how much there is, who has a share of it, and a form to count. */
export default async function StockPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place, staff } = found;
  const [words, service] = [await getTranslations("plan.stock"), await getTranslations("service")];
  const stocks = await findStocks(place.id, DateTime.now());
  const counted = stocks.filter(({ count }) => count !== null);
  const mayChange = may(staff.roles, "plan_change", place.id);
  const when = ({ countedAt }: ServiceStock) => {
    const instant = DateTime.fromJSDate(countedAt ?? new Date(0), { zone: place.timeZone });
    return `${dateInWords(instant, locale)}, ${timeInWords(instant, locale)}`;
  };
  return (
    <Main title={place.name} wide>
      <PlaceTabs slug={slug} current="stock" />
      <Paragraph>{words("intro")}</Paragraph>
      {counted.length === 0 ? <Paragraph>{words("none")}</Paragraph> : null}
      {counted.map((stock) => (
        <StockCard
          key={stock.service}
          stock={stock}
          name={service(`${stock.service}.name`)}
          countedAt={when(stock)}
          locationId={place.id}
          mayChange={mayChange}
        />
      ))}
      {mayChange && stocks.length > 0 ? (
        <>
          <Heading level={2}>{words("countTitle")}</Heading>
          <EditForm
            action={countStock}
            hidden={{ locationId: place.id }}
            groups={[
              {
                key: "stock",
                fields: [
                  {
                    name: "service",
                    label: words("service"),
                    kind: "select",
                    value: [counted[0]?.service ?? stocks[0]?.service ?? ""],
                    options: stocks.map((one) => ({ value: one.service, label: service(`${one.service}.name`) })),
                  },
                  {
                    name: "count",
                    label: words("count"),
                    hint: words("countHint"),
                    kind: "number",
                    value: [],
                    isRequired: true,
                  },
                ],
              },
            ]}
            words={await formWords(words("submit"))}
          />
        </>
      ) : null}
    </Main>
  );
}
