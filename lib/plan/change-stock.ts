import type { Applied, Ground } from "./apply-changes";
import type { Plan } from "./plan";
import type { PlanChange } from "./schema";

type StockChange = Extract<PlanChange, { kind: "stock_counted" | "stock_ended" }>;

/** A stock counted anew, for the first time, or no longer. Refuses what the location does not do. */
export function changeStock(plan: Plan, change: StockChange, { now }: Pick<Ground, "now">): Applied {
  const { locationId, service } = change;
  const place = plan.places.find(({ id }) => id === locationId);
  if (!place) return { ok: false, reason: "location_not_there" };
  const others = plan.stocks.filter((stock) => stock.locationId !== locationId || stock.service !== service);
  if (change.kind === "stock_ended") return { ok: true, plan: { ...plan, stocks: others } };
  if (!place.services.includes(service)) return { ok: false, reason: "service_not_offered" };
  const counted = { locationId, service, count: change.count, countedAt: now.toUTC().toISO() ?? "" };
  return { ok: true, plan: { ...plan, stocks: [...others, counted] } };
}
