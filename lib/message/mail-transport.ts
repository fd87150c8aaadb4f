import nodemailer from "nodemailer";
import { env } from "@/lib/env";
import { forgetInProcess, oncePerProcess } from "@/lib/once-per-process";

/** How many mails a process sends beside each other. */
export const mailsAtOnce = 3;

const seconds = 1000;

/** The options of a mail server's address: smtps from the first byte, smtp with STARTTLS where the server offers it. */
function optionsOf(address: string) {
  const url = new URL(address);
  const isSecure = url.protocol === "smtps:";
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port ? Number(url.port) : isSecure ? 465 : 587,
    secure: isSecure,
    ...(user ? { auth: { user, pass: decodeURIComponent(url.password) } } : {}),
  };
}

function makeTransport(address: string) {
  return nodemailer.createTransport({
    ...optionsOf(address),
    pool: true as const,
    maxConnections: mailsAtOnce,
    connectionTimeout: 15 * seconds,
    greetingTimeout: 15 * seconds,
    socketTimeout: 60 * seconds,
    // What a mail contains comes from the database: it never makes this process read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The connection to the mail server, one pool for the process. Throws when none is set up. */
export function mailTransport(): ReturnType<typeof makeTransport> {
  const { SMTP_URL } = env();
  if (!SMTP_URL) throw new Error("No mail server is set up.");
  return oncePerProcess("mail-transport", () => makeTransport(SMTP_URL));
}

/** Lets the mail server go. */
export function closeMailTransport(): void {
  forgetInProcess<ReturnType<typeof makeTransport>>("mail-transport")?.close();
}
