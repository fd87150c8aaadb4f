/** Why a plan cannot be changed so. */
export type PlanRefusal =
  | "location_not_there"
  | "opening_not_there"
  | "closure_not_there"
  | "service_not_offered"
  | "already_past"
  | "nothing_changes"
  | "changed_since"
  | "id_reused"
  | "too_short"
  | "out_of_order";
