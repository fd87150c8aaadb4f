import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { translator } from "@/lib/i18n/translator";
import { createServices } from "@/lib/testing/factories";
import { changeService, serviceChangeSchema } from "./change-service";
import { findServices } from "./find-services";
import { findServiceWords, refreshServiceWords } from "./service-words";

const author = { id: randomUUID(), name: "Petra Planner" };
const words = (name: string) => ({ name, plain: "Plain.", example: "For example.", bring: "One\n\n Two \n", know: "" });
const typed = { firstMinutes: "15", extraMinutes: "5", maxPersons: "4", nl: words("Sticker"), en: words("Label") };
const change = (given: object = {}) => serviceChangeSchema.parse({ ...typed, ...given });

test("people read the words that staff have stored, in both languages, and lengths go with them", async () => {
  await createServices();
  const { version, words: shipped } = await findServiceWords("VAA");
  expect([version, shipped.nl.name]).toEqual([0, "Sticker in uw paspoort (verblijfsaantekening)"]);
  expect(await changeService({ key: "VAA", version: 0, change: change(), author })).toEqual({ ok: true });

  await refreshServiceWords();
  expect([translator("nl", "service")("VAA.name"), translator("en", "service")("VAA.name")]).toEqual([
    "Sticker",
    "Label",
  ]);
  expect(translator("nl", "service").raw("VAA.bring")).toEqual(["One", "Two"]);
  expect(translator("nl", "service")("BIO.name")).toBe("Foto en vingerafdrukken (biometrie)");
  const service = (await findServices()).find(({ key }) => key === "VAA");
  expect(service).toMatchObject({ firstMinutes: 15, extraMinutes: 5, maxPersons: 4 });
  expect(await db.auditEvent.count({ where: { action: "service_changed", subjectId: "VAA" } })).toBe(1);
});

test("of two who change a service at once, the second is told", async () => {
  await createServices();
  const { version } = await findServiceWords("TKV");
  const outcomes = await Promise.all(
    ["A", "B", "C"].map((name) => changeService({ key: "TKV", version, change: change({ nl: words(name) }), author })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await findServiceWords("TKV")).version).toBe(version + 1);
});

test.each([
  [{ nl: words(" ") }, "words_missing"],
  [{ en: words("{name}") }, "signs_wrong"],
  [{ nl: { ...words("A"), bring: "x".repeat(301) } }, "too_long"],
  [{ firstMinutes: "0" }, "minutes_wrong"],
  [{ maxPersons: "7" }, "persons_wrong"],
])("%j is refused as %s", (given, error) => {
  expect(serviceChangeSchema.safeParse({ ...typed, ...given }).error?.issues[0]?.message).toBe(error);
});
