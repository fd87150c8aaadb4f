import { getTranslations } from "next-intl/server";
import { BulletList } from "@/components/ui/bullet-list";
import { Heading } from "@/components/ui/heading";
import type { StockImpact } from "@/lib/plan/impact";

/** What counting does to each stock. */
export async function StocksList({ stocks }: { stocks: readonly StockImpact[] }) {
  const [words, service] = [await getTranslations("plan.impact"), await getTranslations("service")];
  if (stocks.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{words("stocks")}</Heading>
      <BulletList
        items={stocks.map((stock) => {
          const about = { place: stock.name, service: service(`${stock.service}.name`), needed: stock.needed };
          return (
            <span key={`${stock.locationId} ${stock.service}`}>
              {stock.after === null
                ? words("stockEnds", about)
                : words("stockIs", { ...about, count: stock.after, before: stock.before ?? "none" })}{" "}
              {stock.seatedAgain > 0 ? words("stockSeatsAgain", { count: stock.seatedAgain }) : null}
            </span>
          );
        })}
      />
    </section>
  );
}
