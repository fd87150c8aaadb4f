import { pino } from "pino";
import { expect, test } from "vitest";
import { queueMessage } from "@/lib/message/queue-message";
import { startMailServer } from "@/lib/testing/mail-server";
import { startMail } from "./mail-loop";

const alarm = { kind: "alarm", to: "ada@example.org", language: "nl" as const, subject: "Alarm", text: "Bijna vol." };

test("sends a mail seconds after it was queued, once, although two processes look; and stops", async () => {
  const server = await startMailServer();
  const silent = pino({ level: "silent" });
  const stops = [startMail(silent), startMail(silent)];
  for (let index = 0; index < 5; index++) await queueMessage(alarm);
  await expect.poll(() => server.mails.length, { timeout: 10_000 }).toBe(5);
  await Promise.all(stops.map((stop) => stop()));
  expect(server.mails).toHaveLength(5);
  await server.stop();
});

test("does nothing where no mail server is set up", async () => {
  await startMail(pino({ level: "silent" }))();
});
