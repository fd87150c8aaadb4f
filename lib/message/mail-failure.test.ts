import { describe, expect, test } from "vitest";
import { readMailFailure } from "./mail-failure";

const smtpError = (given: Record<string, unknown>) => Object.assign(new Error("for ada@example.org"), given);

describe("readMailFailure", () => {
  test.each([
    [
      "no such mailbox",
      { code: "EENVELOPE", command: "RCPT TO", responseCode: 550, response: "550 5.1.1 <ada@x>" },
      true,
    ],
    ["a full mailbox", { code: "EENVELOPE", command: "RCPT TO", responseCode: 452, response: "452 4.2.2 full" }, false],
    ["our sender refused", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }, false],
    ["the content refused", { code: "EMESSAGE", command: "DATA", responseCode: 554 }, false],
    ["a wrong password", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }, false],
    ["no server", { code: "ECONNECTION", command: "CONN" }, false],
  ])("%s", (_, given, isForGood) => {
    expect(readMailFailure(smtpError(given)).isForGood).toBe(isForGood);
  });

  test("keeps codes and nobody's address", () => {
    const error = smtpError({
      code: "EENVELOPE",
      command: "RCPT TO",
      responseCode: 550,
      response: "550 5.1.1 <ada@x>",
    });
    expect(readMailFailure(error).said).toBe("EENVELOPE RCPT TO 550 5.1.1");
    expect(readMailFailure("what").said).toBe("unknown");
  });
});
