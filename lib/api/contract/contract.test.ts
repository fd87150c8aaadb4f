import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { operations } from "../app";
import { contractDocument } from "./document";

const contract = () => contractDocument(operations, "https://planner.example");

type Finding = { code: string; path: string[]; source: string };

/** What the Dutch API design rules and OWASP's say of these documents. */
function findingsOf(documents: Record<string, unknown>): Finding[] {
  const folder = mkdtempSync(path.join(tmpdir(), "loketplanner-lint-"));
  const files = Object.entries(documents).map(([name, document]) => {
    const file = path.join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  });
  const linter = "node_modules/@stoplight/spectral-cli/dist/index.js";
  const rules = "lib/api/contract/rules/spectral.yaml";
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [linter, "lint", "--quiet", "--format", "json", "--ruleset", rules, ...files],
    { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
  );
  rmSync(folder, { recursive: true });
  if (!stdout.trim().startsWith("[")) throw new Error(`The linter failed: ${stderr}${stdout}`);
  return JSON.parse(stdout);
}

test("keeps to the Dutch API design rules and to OWASP's, down to the last warning", () => {
  const spoiled = structuredClone(contract());
  Object.assign(spoiled.paths?.["/holds"]?.post ?? {}, { security: [] });
  Object.assign(spoiled, { servers: [{ url: "http://planner.example/api" }] });

  const findings = findingsOf({ contract: contract(), spoiled });

  expect(findings.filter(({ source }) => source.endsWith("contract.json"))).toEqual([]);
  // The linter does look: what is wrong is found.
  expect(new Set(findings.map(({ code }) => code))).toEqual(
    new Set([
      "nlgov:include-major-version-in-uri",
      "nlgov:servers-use-https",
      "owasp:api2:2023-write-restricted",
      "owasp:api8:2023-no-server-http",
      "owasp:api9:2023-inventory-access",
    ]),
  );
}, 60_000);

/** Who writes without a secret, and why that is right. */
const anonymousWrites: Record<string, string> = {
  createHold: "An applicant has no account: the hold is what gives them a secret. Holds are limited and capped.",
  findDocument:
    "Whoever has a letter about a document has no account: its reference and a number are asked. Guesses are limited.",
  findAppointment: "Whoever lost the secret shows the code and a number instead. Guesses are limited.",
};

test("lets nobody write without a secret, but for what is listed with its reason", () => {
  const anonymous = operations.filter(({ operation }) => operation.method !== "get" && !operation.isSecret);
  expect(anonymous.map(({ operation }) => operation.id)).toEqual(Object.keys(anonymousWrites));
});

test("lets nobody read without a secret but what is the same for everybody", () => {
  for (const { operation } of operations) {
    if (operation.method === "get")
      expect([operation.id, operation.isSecret ?? false]).toEqual([operation.id, !operation.isPublic]);
  }
});

test("has no secret, number, code or name in an address", () => {
  const names = operations.flatMap(({ operation: { params, query } }) => [
    ...Object.keys(params?.shape ?? {}),
    ...Object.keys(query?.shape ?? {}),
  ]);
  expect([...new Set(names)].sort()).toEqual(
    [
      ...["appointment", "hold", "location", "person", "type"],
      ...["before", "cursor", "day", "from", "kind", "language", "letter", "limit", "need", "persons", "postcode"],
      ...["service", "sort"],
    ].sort(),
  );
});

test("says every name of an operation once", () => {
  const ids = operations.map(({ operation }) => operation.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("is the same wherever it is served, when nobody says where that is", () => {
  expect(contractDocument(operations, "").servers?.[0]?.url).toBe("/api/v1");
});
