import { describe, expect, test } from "vitest";
import { serviceKeys } from "@/lib/service/schema";
import { compareWorkload } from "./compare-workload";
import services from "./data/services.json" with { type: "json" };
import { servicesFileSchema } from "./file-schemas";
import type { Measure } from "./yearly-visits";

const measure: Measure = {
  services: servicesFileSchema.parse(services).services.map((service, position) => ({ ...service, position })),
  partsOf: (minutes, slotMinutes) => Math.ceil(minutes / slotMinutes),
};
const isService = (name: string) => serviceKeys.some((key) => key === name);

describe.each(["2026-11-24", "2027-06-01", "2028-01-01", "2030-03-15"])("a year of desks from %s", (start) => {
  const [country, ...rest] = compareWorkload(start, measure);
  const ratio = ({ visits, visits2022 }: { visits: number; visits2022: number }) => visits / visits2022;

  test("serves as many visits as the country had in 2022, within 3 %", () => {
    expect(country?.visits2022).toBe(446_930);
    expect(country && Math.abs(ratio(country) - 1)).toBeLessThan(0.03);
  });

  test("gives each location with 3 % of the visits or more its share, within 10 %", () => {
    const large = rest.filter(({ name, share }) => !isService(name) && share >= 0.03);

    expect(large).toHaveLength(8);
    expect(large.filter((place) => Math.abs(ratio(place) - 1) >= 0.1)).toEqual([]);
  });

  test("gives each service its share, within one and a half points of a hundred", () => {
    const services = rest.filter(({ name }) => isService(name));

    expect(services).toHaveLength(6);
    const off = services.filter(({ visits, share }) => Math.abs(visits / (country?.visits ?? 0) - share) >= 0.015);
    expect(off).toEqual([]);
  });
});
