import { describe, expect, test } from "vitest";
import { answerAlternative } from "@/lib/appointment/answer-alternative";
import { db } from "@/lib/db/client";
import { stepDocument } from "@/lib/document/step-document";
import { createDocument } from "@/lib/testing/document-ground";
import { createLocation, createSession } from "@/lib/testing/factories";
import { agent, createOrphans, versionOf } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { answerForPerson } from "./answer-for-person";
import { moveOrphan } from "./move-orphan";
import { offerAlternative } from "./offer-alternative";

// A Monday. Documents travel three working days: until Thursday.
const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const tooSoon = now.plus({ days: 2 });

/** An orphan with a document at a location that closes, and another one that has room before and after it can be there. */
async function createGround({ expectedOn = null }: { expectedOn?: string | null } = {}) {
  const ground = await createOrphans([{ phone: "+31612345678" }], now, { service: "DOC" });
  const { locationId, otherAt } = ground;
  const [appointmentId = "", manageKey = ""] = [ground.orphanIds[0], ground.manageKeys[0]];
  const documentId = await createDocument({ locationId, expectedOn }, now);
  await db.appointmentDocument.create({ data: { appointmentId, documentId } });
  if (!expectedOn) await stepDocument({ documentId, step: "reserve", locationId, author: agent }, now);
  const { id: elsewhere } = await createLocation();
  for (const at of [tooSoon, otherAt])
    await createSession({ locationId: elsewhere, startsAt: at.toISO() ?? "", slots: 1 });
  const close = () =>
    db.location.update({ where: { id: locationId }, data: { openUntil: ground.startsAt.toJSDate() } });
  const solving = async () => ({ appointmentId, version: await versionOf(appointmentId), author: agent });
  const stand = async () => ({
    at: (await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } })).locationId,
    document: await db.document.findUniqueOrThrow({
      where: { id: documentId },
      select: { status: true, locationId: true },
    }),
  });
  return { locationId, otherAt, manageKey, elsewhere, close, solving, stand };
}

type Ground = Awaited<ReturnType<typeof createGround>>;
const stays = ({ locationId }: Ground) => ({ at: locationId, document: { status: "reserved", locationId } });
const follows = ({ elsewhere }: Ground) => ({
  at: elsewhere,
  document: { status: "in_transit", locationId: elsewhere },
});
const refused = { ok: false, reason: "document_elsewhere" };

describe("the document of an orphan whose location closes", () => {
  test("is sent after it, and never for a time before it can be there", async () => {
    const ground = await createGround();
    await ground.close();
    const move = async (startsAt: DateTime) =>
      moveOrphan(
        { ...(await ground.solving()), target: { locationId: ground.elsewhere, startsAt }, isTold: true },
        now,
      );
    expect(await move(tooSoon)).toEqual(refused);
    expect(await ground.stand()).toEqual(stays(ground));
    expect(await move(ground.otherAt)).toEqual({ ok: true });
    expect(await ground.stand()).toEqual(follows(ground));
    expect(await findBreaches()).toEqual([]);
  });

  for (const [who, isByPhone] of [
    ["by themselves", false],
    ["on the phone", true],
  ] as const) {
    test(`is sent after it when another time is accepted ${who}`, async () => {
      const accepted = async (isEarly: boolean) => {
        const ground = await createGround();
        await ground.close();
        const target = { locationId: ground.elsewhere, startsAt: isEarly ? tooSoon : ground.otherAt };
        expect(await offerAlternative({ ...(await ground.solving()), target }, now)).toEqual({ ok: true });
        const outcome = isByPhone
          ? await answerForPerson({ ...(await ground.solving()), accepts: true }, now)
          : await answerAlternative({ manageKey: ground.manageKey, accepts: true }, now);
        return { ground, outcome };
      };
      const early = await accepted(true);
      expect(early.outcome).toEqual(refused);
      expect(await early.ground.stand()).toEqual(stays(early.ground));
      // The time is still kept: it can be declined.
      expect(await answerAlternative({ manageKey: early.ground.manageKey, accepts: false }, now)).toEqual({ ok: true });

      const late = await accepted(false);
      expect(late.outcome).toEqual({ ok: true });
      expect(await late.ground.stand()).toEqual(follows(late.ground));
      expect(await findBreaches()).toEqual([]);
    });
  }
});

test("an orphan is moved to no time at which its document is still on its way", async () => {
  const ground = await createGround({ expectedOn: "2027-03-20" });
  const target = { locationId: ground.locationId, startsAt: ground.otherAt };
  expect(await moveOrphan({ ...(await ground.solving()), target, isTold: true }, now)).toEqual({
    ok: false,
    reason: "document_not_ready",
  });
});
