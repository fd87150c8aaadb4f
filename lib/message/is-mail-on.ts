import { env } from "@/lib/env";

/** Whether a mail server is set up. Without one nobody can be told by mail, and somebody must call or write. */
export function isMailOn(): boolean {
  return env().SMTP_URL !== undefined;
}
