type Expected = { participantId: string | null; status: string; expectedOn: string | null; isHere: boolean };

/** When one person can collect something here: at once ("") or on the first date; null when nothing of theirs lies or comes here. */
function firstDate(person: string, documents: readonly Expected[]): string | null {
  const dates = documents.flatMap(({ participantId, status, expectedOn, isHere }) => {
    if (participantId !== person || !isHere) return [];
    if (["ready", "reserved", "missing"].includes(status)) return [""];
    return ["produced", "in_transit"].includes(status) ? [expectedOn ?? ""] : [];
  });
  return dates.sort()[0] ?? null;
}

/**
 * The first date on which these people can collect a document here together, as the register expects what still comes; null
 * when nothing keeps them from coming at once. The database refuses what is earlier (`bring_documents`).
 *
 * Units: dates are "YYYY-MM-DD", of the location.
 */
export function collectableFrom(people: readonly string[], documents: readonly Expected[]): string | null {
  const dates = people.map((person) => firstDate(person, documents) ?? "");
  return dates.sort().at(-1) || null;
}
