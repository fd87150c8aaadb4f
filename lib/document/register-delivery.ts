import { type Author, type Change, recordChange } from "@/lib/audit/record-change";
import { recordChanges } from "@/lib/audit/record-changes";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";
import type { DeliveryRow } from "./delivery-file";
import { type CardError, type CardField, missingIn, type ReadCard, readCard } from "./read-card";
import { registerCard } from "./register-card";
import type { RegisteredAs, RegisterRefusal } from "./registration";

/** Why a row of a delivery is not registered: of the file itself, or of what the register says. */
export type DeliveryError = CardError | RegisterRefusal | "twice";

/** What is wrong in which cell of which line. */
export type WrongCard = { line: number; column: CardField; value: string; code: DeliveryError };

export type DeliveryOutcome = { ok: boolean; wrong: WrongCard[]; became: Partial<Record<RegisteredAs, number>> };

type Delivery = {
  place: { id: string; timeZone: string };
  rows: readonly DeliveryRow[];
  /** Registers the right rows and leaves out the wrong ones; else one wrong row leaves everything as it is. */
  isSkipping: boolean;
  author: Author;
};

type Checked = { line: number; typed: DeliveryRow["typed"]; card: ReadCard };

/** What each row says by itself, and beside the others. */
function checkRows(rows: readonly DeliveryRow[], today: string): { right: Checked[]; wrong: WrongCard[] } {
  const seen = new Set<string>();
  const right: Checked[] = [];
  const wrong: WrongCard[] = [];
  for (const { line, typed } of rows) {
    const read = readCard(typed, today);
    const errors: Partial<Record<CardField, DeliveryError>> = read.ok
      ? seen.has(read.card.number)
        ? { number: "twice" }
        : {}
      : read.errors;
    for (const [column, code] of Object.entries(errors) as [CardField, DeliveryError][]) {
      wrong.push({ line, column, value: typed[column], code });
    }
    if (!read.ok || Object.keys(errors).length > 0) continue;
    seen.add(read.card.number);
    right.push({ line, typed, card: read.card });
  }
  // In one order, so that two files with the same cards wait for each other and do not stand in each other's way.
  return { right: right.sort((one, other) => (one.card.number < other.card.number ? -1 : 1)), wrong };
}

/** What the register says of a row that it refuses. */
function wrongOf({ line, typed, card }: Checked, reason: RegisterRefusal): WrongCard[] {
  const missing = reason === "details_missing" ? Object.entries(missingIn(card)) : [["number", reason] as const];
  return (missing as [CardField, DeliveryError][]).map(([column, code]) => ({
    line,
    column,
    value: typed[column],
    code,
  }));
}

/**
 * Registers a delivery, row by row, in one transaction: what is wrong in any row is told of all, and then nothing has changed,
 * unless the wrong rows are to be left out. The same file sent again changes nothing. The delivery is written down, and each document
 * that it changes.
 *
 * Units: dates are those of the location. Throws: when the database fails; nothing is registered then.
 */
export async function registerDelivery(
  { place, rows, isSkipping, author }: Delivery,
  now: DateTime,
): Promise<DeliveryOutcome> {
  const { right, wrong: unreadable } = checkRows(rows, now.setZone(place.timeZone).toISODate() ?? "");
  return transaction<DeliveryOutcome>(async ({ run, rollBack }) => {
    const wrong = [...unreadable];
    const became: Partial<Record<RegisteredAs, number>> = {};
    const changes: Change[] = [];
    for (const checked of right) {
      const given = { ...checked.card, locationId: place.id, takeIn: false, author };
      const { outcome, change } = await registerCard(given, now, run);
      if (change) changes.push(change);
      if (outcome.ok) became[outcome.became] = (became[outcome.became] ?? 0) + 1;
      else wrong.push(...wrongOf(checked, outcome.reason));
    }
    wrong.sort((one, other) => one.line - other.line);
    if (wrong.length > 0 && !isSkipping) return rollBack({ ok: false, wrong, became });
    const subject = { subjectKind: "location", subjectId: place.id, locationId: place.id };
    const after = { ...became, leftOut: new Set(wrong.map(({ line }) => line)).size };
    await recordChanges(author, changes, run);
    await recordChange(author, { action: "delivery_registered", ...subject, after }, run);
    return { ok: true, wrong, became };
  });
}
