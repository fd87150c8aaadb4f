import { updateChoice } from "./proposal-rows.sql";
import type { Choice, ChoiceOnPage } from "./schema";

/**
 * Keeps with an open proposal what was chosen on one page of the people whom it affects; other pages keep theirs.
 *
 * Returns all that is chosen by then; null when the proposal is no longer open.
 * Throws: when the database fails.
 */
export async function keepChoice(proposalId: string, choice: ChoiceOnPage): Promise<Choice | null> {
  return updateChoice(proposalId, choice);
}
