/** Why somebody is on the worklist; `waiting` is there to be seen: they were asked, and it is their turn. */
export const worklistKinds = ["orphan", "alternative", "moved", "cancelled", "waiting"] as const;
export type WorklistKind = (typeof worklistKinds)[number];

/** How somebody can be reached; `email_only`: by a mail that the product cannot send, or that did not arrive. */
export const reachWays = ["phone", "mail", "email_only", "none"] as const;
export type ReachWay = (typeof reachWays)[number];
