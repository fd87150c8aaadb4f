import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { rows } from "@/lib/db/sql";
import { stillToCome } from "@/lib/delay/still-to-come.sql";
import { noticeFacts } from "@/lib/notice/notice-facts.sql";
import { at, book, createPlannedPlace, planNow } from "@/lib/testing/plan-ground";
import { findAppointment } from "./find-appointment";
import { findHold } from "./find-hold";

test("pages call a location as their language does, mails as the language of the appointment does", async () => {
  const { id } = await createPlannedPlace();
  const manageKey = await book(id, "2027-03-02T09:00");
  const { name } = await db.location.update({ where: { id }, data: { nameEn: "IND The Hague" } });
  const nameOn = async (language?: string) => [
    (await findAppointment(manageKey, planNow, language))?.location.name,
    (await findHold(manageKey, planNow, language))?.location.name,
  ];
  expect(await nameOn("en")).toEqual(["IND The Hague", "IND The Hague"]);
  expect(await nameOn("nl")).toEqual([name, name]);

  const mailIn = async (language: string) => {
    const { id: appointmentId, startsAt } = await db.appointment.update({ where: { manageKey }, data: { language } });
    const [facts] = await noticeFacts([{ appointmentId, former: { locationId: id, startsAt } }], rows);
    const [late] = await stillToCome(id, at("2027-03-02T08:00"));
    return [facts?.place.name, facts?.former.name, late?.place];
  };
  expect(await mailIn("en")).toEqual(["IND The Hague", "IND The Hague", "IND The Hague"]);
  expect(await mailIn("nl")).toEqual([name, name, name]);
});
