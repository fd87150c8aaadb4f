import { type PersonKey, readBsn } from "@/lib/person-key/person-key";
import type { PersonKeyKind } from "@/lib/service/schema";
import { firstNames, lastNames } from "./data/names";
import type { Random } from "./random";

/** V-numbers from 99 0000 0001 and BSNs from 999 000 000 on are the demonstration's own, given to nobody. */
const firstVNumber = 9_900_000_001;
const firstBsn = 999_000_000;

export type Party = {
  people: { name: string; key: PersonKey }[];
  contactKind: "self" | "family" | "representative";
  representativeKind: "lawyer" | "volunteer" | "guardian" | "sponsor" | null;
  contactName: string | null;
  email: string | null;
  language: "nl" | "en";
};

/** The demonstration's person keys in order, each once. */
export function keysInOrder(): (kind: Exclude<PersonKeyKind, "reference">) => PersonKey {
  let vNumber = firstVNumber;
  let bsn = firstBsn;
  return (kind) => {
    if (kind === "v_number") return { kind, value: String(vNumber++), verified: true };
    for (;;) {
      // One in eleven passes the test that a BSN has built in.
      const key = readBsn(String(bsn++));
      if (key) return key;
    }
  };
}

const asciiOf = (name: string) =>
  name
    .normalize("NFD")
    .replace(/ı/g, "i")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();

/** An address that can never be anybody's: example.org is kept for examples. */
const emailOf = (name: string) => `${name.split(" ").map(asciiOf).join(".")}@example.org`;

function inventNames(persons: number, random: Random): string[] {
  const lastName = random.pick(lastNames);
  // Some people have one name.
  const hasOneName = random.next() < 0.02;
  return Array.from({ length: persons }, () =>
    hasOneName ? random.pick(firstNames) : `${random.pick(firstNames)} ${lastName}`,
  );
}

function inventContactKind(persons: number, random: Random): Pick<Party, "contactKind" | "representativeKind"> {
  if (random.next() < 0.1) {
    const representativeKind = random.pick(["lawyer", "volunteer", "guardian", "sponsor"] as const);
    return { contactKind: "representative", representativeKind };
  }
  return { contactKind: persons > 1 ? "family" : "self", representativeKind: null };
}

/** Invents the people of a visit and how they can be reached. Some cannot. */
export function inventParty(persons: number, nextKey: () => PersonKey, random: Random): Party {
  const people = inventNames(persons, random).map((name) => ({ name, key: nextKey() }));
  const contact = inventContactKind(persons, random);
  const contactName =
    contact.contactKind === "representative" ? `${random.pick(firstNames)} ${random.pick(lastNames)}` : null;
  const reachedBy = contactName ?? people[0]?.name ?? "";
  return {
    people,
    ...contact,
    contactName,
    email: random.next() < 0.9 ? emailOf(reachedBy) : null,
    language: random.next() < 0.35 ? "nl" : "en",
  };
}
