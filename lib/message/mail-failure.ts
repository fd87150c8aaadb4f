/** Why a mail was not taken: for good (the address does not exist), or perhaps only for now. */
export type MailFailure = { isForGood: boolean; said: string };

/** What the mail library puts on its errors. */
type SmtpError = Error & { code?: unknown; command?: unknown; responseCode?: unknown; response?: unknown };

const enhancedStatus = /\b[245]\.\d{1,3}\.\d{1,3}\b/;

/**
 * Reads the error of the mail library. Only a mail server that refuses the recipient for good (5xx at RCPT TO) is final;
 * a refusal of ourselves, of the content or of a password, and any outage, may be mended.
 *
 * `said` keeps codes and no sentence: servers repeat addresses in those.
 */
export function readMailFailure(error: unknown): MailFailure {
  const { code, command, responseCode, response }: SmtpError = error instanceof Error ? error : new Error();
  const status = typeof responseCode === "number" ? responseCode : null;
  const enhanced = typeof response === "string" ? enhancedStatus.exec(response)?.[0] : undefined;
  const said = [code, command, status, enhanced].filter((part) => part !== null && part !== undefined).join(" ");
  return { isForGood: command === "RCPT TO" && status !== null && status >= 500, said: said || "unknown" };
}
