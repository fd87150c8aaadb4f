import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { type MailServer, pretendMailServer, startMailServer } from "@/lib/testing/mail-server";
import { DateTime } from "@/lib/time";
import { forgetMessages } from "./forget-messages";
import { type Message, queueMessage } from "./queue-message";
import { sendMessages } from "./send-messages";

const now = DateTime.now().plus({ minutes: 1 });
const alarm: Message = { kind: "alarm", to: "ada@example.org", language: "nl", subject: "Alarm", text: "Bijna vol." };
const statuses = async () => (await db.message.findMany({ orderBy: { createdAt: "asc" } })).map(({ status }) => status);

describe("without a mail server", () => {
  test("nothing is queued and nothing is sent", async () => {
    await queueMessage(alarm);
    expect(await db.message.count()).toBe(0);
    expect(await sendMessages(now)).toEqual({ sent: 0, failed: 0 });
  });

  test("what still waits when the mail server is taken away is given up, not forgotten", async () => {
    const stop = pretendMailServer();
    await queueMessage(alarm);
    stop();
    expect(await forgetMessages(now)).toBe(1);
    expect(await statuses()).toEqual(["failed"]);
    expect(await forgetMessages(now.plus({ days: 29 }))).toBe(0);
    expect(await forgetMessages(now.plus({ days: 31 }))).toBe(1);
    expect(await db.message.count()).toBe(0);
  });
});

describe("with a mail server", () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    await db.message.deleteMany();
    server.refuse = {};
    server.mails.length = 0;
    server.attempts = 0;
  });

  test("sends what was queued, as text and as HTML, with its calendar file, to one address", async () => {
    await queueMessage({ ...alarm, text: "Eén.\n\nhttps://planner.example/nl", calendar: "BEGIN:VCALENDAR\r\n" });
    expect(await sendMessages(now)).toEqual({ sent: 1, failed: 0 });

    const [mail] = server.mails;
    expect(mail?.subject).toBe("Alarm");
    expect(mail?.to && "text" in mail.to && mail.to.text).toBe("ada@example.org");
    expect(mail?.text).toContain("Eén.");
    expect(mail?.html).toContain('<a href="https://planner.example/nl">');
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(["afspraak.ics"]);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(await statuses()).toEqual(["sent"]);
    expect(await sendMessages(now)).toEqual({ sent: 0, failed: 0 });
  });

  test("sends nothing of a transaction that is undone, and nothing before it is done", async () => {
    await transaction<void>(async ({ run, rollBack }) => {
      await queueMessage(alarm, run);
      expect(await sendMessages(now)).toEqual({ sent: 0, failed: 0 });
      rollBack(undefined);
    });
    expect(await sendMessages(now)).toEqual({ sent: 0, failed: 0 });
    expect(server.attempts).toBe(0);
  });

  test("sends each of forty mails once, however many senders run at once", async () => {
    for (let index = 0; index < 40; index++) await queueMessage({ ...alarm, subject: `Mail ${index}` });
    const senders = Array.from({ length: 8 }, async () => {
      for (let sent = 1; sent > 0; ) ({ sent } = await sendMessages(now));
    });
    await Promise.all(senders);
    expect(server.mails).toHaveLength(40);
    expect(new Set(server.mails.map(({ subject }) => subject)).size).toBe(40);
  });

  test("gives an address that does not exist up at once", async () => {
    server.refuse = { recipient: { responseCode: 550, message: "5.1.1 <ada@example.org> unknown" } };
    await queueMessage(alarm);
    expect(await sendMessages(now)).toEqual({ sent: 0, failed: 1 });
    const [message] = await db.message.findMany();
    expect(message?.status).toBe("failed");
    expect(message?.lastError).toMatch(/^EENVELOPE RCPT TO 550/);
    expect(message?.lastError).not.toContain("ada");
  });

  test("tries an outage again with growing pauses, then gives up, and the mail after it goes out", async () => {
    server.refuse = { content: { responseCode: 451, message: "4.3.0 later" } };
    await queueMessage(alarm);
    const tried: number[] = [];
    for (let minute = 0; minute < 800; minute++) {
      const { failed } = await sendMessages(now.plus({ minutes: minute }));
      if (failed) tried.push(minute);
    }
    expect(tried).toEqual([0, 1, 6, 21, 81, 261, 621]);
    expect(await statuses()).toEqual(["failed"]);

    server.refuse = {};
    await queueMessage(alarm);
    expect(await sendMessages(now)).toEqual({ sent: 1, failed: 0 });
  });

  test("a process that died with a mail in its hands keeps it from nobody for longer than the lease", async () => {
    await queueMessage(alarm);
    await db.message.updateMany({ data: { attempts: 1, nextAttemptAt: now.plus({ minutes: 10 }).toJSDate() } });
    expect((await sendMessages(now.plus({ minutes: 9 }))).sent).toBe(0);
    expect((await sendMessages(now.plus({ minutes: 10 }))).sent).toBe(1);
  });
});

test("a mail server that does not answer fails the attempt and nothing else", async () => {
  const stop = pretendMailServer();
  await db.message.deleteMany();
  await queueMessage(alarm);
  expect(await sendMessages(now)).toEqual({ sent: 0, failed: 1 });
  expect(await statuses()).toEqual(["queued"]);
  stop();
});
