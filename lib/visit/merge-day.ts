import type { DayNews, LiveDay, LiveRow } from "./live-day";

const byTime = (one: LiveRow, other: LiveRow) =>
  (one.dueAt ?? one.arrivedAt ?? "").localeCompare(other.dueAt ?? other.arrivedAt ?? "") ||
  (one.ticket ?? 0) - (other.ticket ?? 0) ||
  (one.code ?? "").localeCompare(other.code ?? "");

/** The later of two answers about one row; the kept one itself when they say the same, so that nothing is drawn anew. */
function laterOf(kept: LiveRow | undefined, read: LiveRow): LiveRow {
  if (!kept || kept.revision < read.revision) return read;
  return kept.revision > read.revision || JSON.stringify(kept) === JSON.stringify(read) ? kept : read;
}

/** A day with news in it, which may come late or twice. Rows stay in the order of their time. */
export function mergeNews(day: LiveDay, { rows, gone, desks, delayMinutes = day.delayMinutes }: DayNews): LiveDay {
  const all = new Map(day.rows.map((row) => [row.id, row]));
  for (const id of gone) all.delete(id);
  for (const row of rows) all.set(row.id, laterOf(all.get(row.id), row));
  return { ...day, rows: [...all.values()].sort(byTime), desks: desks ?? day.desks, delayMinutes };
}

/** A day that was read anew, but for rows of which a later change was heard already. Another date begins afresh. */
export function mergeDay(kept: LiveDay, read: LiveDay): LiveDay {
  if (kept.date !== read.date) return read;
  const before = new Map(kept.rows.map((row) => [row.id, row]));
  return { ...read, rows: read.rows.map((row) => laterOf(before.get(row.id), row)).sort(byTime) };
}
