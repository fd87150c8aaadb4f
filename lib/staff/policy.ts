/** What staff can be, from the counter to the country. */
export const roles = ["clerk", "manager", "agent", "planner", "coordinator", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Where a role holds: at one location, for one organisation, or in the whole country. */
export const placeOfRole = {
  clerk: "location",
  manager: "location",
  agent: "country",
  planner: "country",
  coordinator: "organisation",
  administrator: "country",
} as const satisfies Record<Role, "location" | "organisation" | "country">;

export type HeldRole = { role: Role; locationId: string | null; organisationId: string | null };

/** What somebody may do, and who may: read it as the table of rights. */
const holders = {
  /** See openings, sessions, closures and proposals of a location. */
  plan_see: ["manager", "planner", "administrator"],
  /** Propose and commit changes of them. Who makes a location gives it hours too. */
  plan_change: ["manager", "planner", "administrator"],
  /** Change many locations at once, and closures of all. */
  plan_country: ["planner", "administrator"],
  /** See and solve what stands on the worklist of a location. Who may close one sees whom that leaves without a place. */
  worklist_solve: ["manager", "planner", "agent", "administrator"],
  /** Make and change locations, desks and services. */
  places_change: ["planner", "administrator"],
  /** Waiting times, fill and the other figures of a location. */
  figures_see: ["manager", "planner"],
  /** The same for the country: the tower, norms, why a slot is hidden. */
  figures_country: ["planner"],
  /** See the day of a location: who comes, waits and is helped. */
  day_see: ["clerk", "manager", "planner"],
  /** Check people in, sit at a desk, call and help. */
  day_work: ["clerk", "manager"],
  /** See the documents of a location: where each lies, and what became of it. */
  documents_see: ["clerk", "manager", "planner", "agent"],
  /** Register deliveries, give documents a shelf, send them on, hand them over. */
  documents_work: ["clerk", "manager"],
  /** How many working days documents travel between locations. */
  documents_country: ["planner"],
  /** Find anybody's appointment in the country; book, move and cancel for them. */
  appointments_find: ["agent", "planner"],
  /** See the pickup days of an organisation. */
  organisation_see: ["coordinator", "planner"],
  /** Staff, their roles, and ending their sessions. */
  staff_manage: ["administrator"],
  /** Search and export what staff changed. */
  audit_see: ["planner", "administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof holders;

type Roles = readonly HeldRole[];

function holds(held: HeldRole, permission: Permission): boolean {
  const roles: readonly Role[] = holders[permission];
  return roles.includes(held.role);
}

/**
 * Whether somebody with these roles may do this: at that location or for that organisation, or without one, anywhere at all.
 *
 * A role of the country holds at every location.
 */
export function may(roles: Roles, permission: Permission, placeId?: string): boolean {
  return roles.some(
    (held) =>
      holds(held, permission) &&
      (placeId === undefined ||
        placeOfRole[held.role] === "country" ||
        held.locationId === placeId ||
        held.organisationId === placeId),
  );
}

/** The ids of the locations at which these roles give a right; "all" for a role of the country. */
export function locationsWith(roles: Roles, permission: Permission): "all" | string[] {
  const giving = roles.filter((held) => holds(held, permission));
  if (giving.some(({ role }) => placeOfRole[role] === "country")) return "all";
  return [...new Set(giving.flatMap(({ locationId }) => locationId ?? []))];
}
