/** The lists of a location's documents, in the order in which they are shown. */
export const documentLists = ["here", "coming", "to_send", "missing", "to_remind", "to_return", "gone"] as const;
export type DocumentList = (typeof documentLists)[number];
