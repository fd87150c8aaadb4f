import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { adviceRules } from "./data/advice-rules";
import { loadReferenceData } from "./reference";

test("loads the six services and every advice rule, once, however many servers start together", async () => {
  await Promise.all([loadReferenceData(), loadReferenceData(), loadReferenceData()]);

  const services = await db.service.findMany({ orderBy: { position: "asc" } });
  expect(services.map(({ key }) => key)).toEqual(["DOC", "BIO", "VAA", "TKV", "OEK", "NRA"]);
  expect(services.find(({ key }) => key === "OEK")).toMatchObject({ personKey: "bsn", firstMinutes: 10 });
  expect(await db.adviceRule.count()).toBe(adviceRules.length);
});

test("leaves what an operator has changed as it is", async () => {
  await db.service.update({ where: { key: "BIO" }, data: { firstMinutes: 12 } });
  const [rule] = await db.adviceRule.findMany({ take: 1 });
  await db.adviceRule.update({ where: { key: rule?.key }, data: { title: { nl: "Anders" } } });
  await db.service.delete({ where: { key: "NRA" } });

  await loadReferenceData();

  expect(await db.service.findUnique({ where: { key: "BIO" } })).toMatchObject({ firstMinutes: 12 });
  expect(await db.adviceRule.findUnique({ where: { key: rule?.key } })).toMatchObject({ title: { nl: "Anders" } });
  expect(await db.service.count()).toBe(6);
});
