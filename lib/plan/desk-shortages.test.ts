import { expect, test } from "vitest";
import type { ServiceKey } from "@/lib/service/schema";
import type { DayPlanned } from "./days-planned";
import { deskShortages } from "./desk-shortages";

type Hours = {
  date?: string;
  opensAt?: string;
  closesAt?: string;
  desks: number;
  staffDesks?: number;
  services?: ServiceKey[];
};

/** What is planned, of which only the day counts. */
function planned(...all: Hours[]): DayPlanned[] {
  return all.map(
    ({ date = "2027-03-01", opensAt = "09:00", closesAt = "12:00", desks, staffDesks = 0, services = ["DOC"] }) =>
      ({
        date,
        hasException: false,
        day: { opensAt, closesAt, desks, staffDesks, overbook: 5, services },
      }) as unknown as DayPlanned,
  );
}

const desks = (count: number, services: ServiceKey[] = ["DOC", "BIO"]) =>
  Array.from({ length: count }, () => ({ services, active: true }));

test("as many desks as there are is enough, whatever is overbooked", () => {
  expect(deskShortages(planned({ desks: 2, staffDesks: 1 }), desks(3))).toEqual([]);
});

test("openings that overlap need their desks together, those that follow each other do not", () => {
  const morning = { desks: 2 };
  expect(deskShortages(planned(morning, { desks: 2, opensAt: "12:00", closesAt: "17:00" }), desks(3))).toEqual([]);
  expect(deskShortages(planned(morning, { desks: 2, opensAt: "11:30", closesAt: "17:00" }), desks(3))).toEqual([
    { service: null, date: "2027-03-01", time: "11:30", needed: 4, there: 3, dates: 1 },
  ]);
});

test("names the first date and says on how many it is so", () => {
  const found = deskShortages(
    planned({ desks: 1 }, { desks: 3, date: "2027-03-02" }, { desks: 4, date: "2027-03-03" }),
    desks(2),
  );
  expect(found).toEqual([{ service: null, date: "2027-03-02", time: "09:00", needed: 3, there: 2, dates: 2 }]);
});

test("a service needs a desk that can do it", () => {
  const some = [...desks(1), ...desks(2, ["DOC"])];
  expect(deskShortages(planned({ desks: 2, services: ["DOC", "BIO"] }), some)).toEqual([
    { service: "BIO", date: "2027-03-01", time: "09:00", needed: 2, there: 1, dates: 1 },
  ]);
});

test("a desk that is not used does not count, and a location without any written down is left alone", () => {
  const unused = desks(2).map((desk) => ({ ...desk, active: false }));
  expect(deskShortages(planned({ desks: 1 }), unused)).toMatchObject([{ service: null, needed: 1, there: 0 }]);
  expect(deskShortages(planned({ desks: 1 }), [])).toEqual([]);
});

test("tells only what an edit makes short, or shorter", () => {
  const saturday = { desks: 3, date: "2027-03-06" };
  const evening = { desks: 1, date: "2027-03-03", opensAt: "17:00", closesAt: "20:00" };
  const before = planned(saturday);
  expect(deskShortages(planned(saturday, evening), desks(2), before)).toEqual([]);
  const more = planned({ ...saturday, desks: 4 });
  expect(deskShortages(more, desks(2), before)).toMatchObject([{ date: "2027-03-06", needed: 4, dates: 1 }]);
  expect(deskShortages(planned({ ...saturday, desks: 2 }), desks(1), before)).toEqual([]);
});

test("sees what is longer open as well, and another hour of a day that was short before", () => {
  const before = planned({ desks: 5 });
  const longer = planned({ desks: 5, closesAt: "17:00" });
  expect(deskShortages(longer, desks(2), before)).toMatchObject([{ time: "12:00", needed: 5 }]);
  const evening = planned({ desks: 5 }, { desks: 3, opensAt: "17:00", closesAt: "20:00" });
  expect(deskShortages(evening, desks(2), before)).toMatchObject([{ time: "17:00", needed: 3 }]);
});
