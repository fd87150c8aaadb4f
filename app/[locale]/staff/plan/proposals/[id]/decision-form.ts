/** The id of the form of the decision: what is chosen for one appointment stands in the table above it. */
export const decisionForm = "decision";
