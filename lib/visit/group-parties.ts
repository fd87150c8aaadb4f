import type { LiveRow } from "./live-day";

/** People who come together with more appointments than one, or one row by itself. */
export type Group<Row extends LiveRow> = { id: string; rows: Row[] };

/** Rows with those who come together in one group, where the first of them stands. */
export function groupParties<Row extends LiveRow>(rows: readonly Row[]): Group<Row>[] {
  const groups = new Map<string, Group<Row>>();
  for (const row of rows) {
    const id = row.partyId ?? row.id;
    const group = groups.get(id);
    if (group) group.rows.push(row);
    else groups.set(id, { id, rows: [row] });
  }
  return [...groups.values()];
}
