/** Why somebody is on the worklist; `waiting` is there to be seen: they were asked, and it is their turn. */
export const worklistKinds = ["orphan", "alternative", "moved", "cancelled", "waiting"] as const;
export type WorklistKind = (typeof worklistKinds)[number];

/** How somebody can be reached. */
export const reachWays = ["phone", "mail", "none"] as const;
export type ReachWay = (typeof reachWays)[number];
