import { findServices } from "@/lib/service/find-services";
import type { DateTime } from "@/lib/time";
import { type Comparison, compareWorkload } from "./compare-workload";
import { measureVisits } from "./measure-visits";
import { demonstrationPlaces } from "./places";

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" });

/** One line of the table, in columns. */
function lineOf({ name, visits, visits2022 }: Comparison): string {
  const columns = [whole.format(visits), whole.format(visits2022), percent.format(visits / visits2022 - 1)];
  return `${name.padEnd(48)}${columns.map((column) => column.padStart(10)).join("")}`;
}

/**
 * Says how a year of the demonstration from today compares with 2022: a table in plain text, in visits of one person.
 *
 * Throws: when the database fails.
 */
export async function describeWorkload(now: DateTime): Promise<string> {
  const openings = demonstrationPlaces.flatMap((place) => place.openings);
  const measure = await measureVisits(await findServices(), openings);
  const start = now.setZone("Europe/Amsterdam").toISODate();
  const head = `${"visits a year".padEnd(48)}${["desks", "2022", "off"].map((title) => title.padStart(10)).join("")}`;
  return [head, ...compareWorkload(start, measure).map(lineOf)].join("\n");
}
