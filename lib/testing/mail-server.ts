import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { closeMailTransport } from "@/lib/message/mail-transport";
import { forgetInProcess } from "@/lib/once-per-process";

export type MailServer = {
  /** What was delivered, in order. */
  mails: ParsedMail[];
  /** How often somebody tried to deliver, whatever became of it. */
  attempts: number;
  /** How it answers a recipient or a mail from now on; nothing: it takes everything. */
  refuse: {
    recipient?: { responseCode: number; message: string };
    content?: { responseCode: number; message: string };
  };
  stop: () => Promise<void>;
};

function pointAt(url: string | undefined): void {
  if (url) Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: "noreply@loketplanner.example" });
  else {
    delete process.env.SMTP_URL;
    delete process.env.MAIL_FROM;
  }
  closeMailTransport();
  forgetInProcess("env");
}

/** A real mail server on this machine, that this process sends to from now on, until it is stopped. */
export async function startMailServer(): Promise<MailServer> {
  const mail: MailServer = { mails: [], attempts: 0, refuse: {}, stop: async () => {} };
  const refusal = (given: { responseCode: number; message: string } | undefined) =>
    given ? Object.assign(new Error(given.message), { responseCode: given.responseCode }) : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_, __, done) => {
      mail.attempts++;
      done(refusal(mail.refuse.recipient));
    },
    onData: (stream, _, done) => {
      simpleParser(stream).then((parsed) => {
        const refused = refusal(mail.refuse.content);
        if (!refused) mail.mails.push(parsed);
        done(refused);
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has such an address.
  const { port } = server.server.address() as AddressInfo;
  pointAt(`smtp://127.0.0.1:${port}`);
  mail.stop = async () => {
    pointAt(undefined);
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return mail;
}

/** As if a mail server were set up that does not answer, until the returned function is called. */
export function pretendMailServer(): () => void {
  pointAt("smtp://127.0.0.1:1");
  return () => pointAt(undefined);
}
