import { allowedStaff, type Staff } from "@/lib/auth";
import { findProposal, type Proposal } from "@/lib/plan/find-proposal";
import { may } from "@/lib/staff/policy";

/** Whether somebody may change the plan at every location that a proposal touches. */
export function mayChange({ roles }: Staff, { locationIds }: Proposal): boolean {
  return locationIds.length === 0
    ? may(roles, "plan_country")
    : locationIds.every((locationId) => may(roles, "plan_change", locationId));
}

/** A proposal and who asks for it; null when there is none, or it is not theirs to change. */
export async function allowedProposal(id: string): Promise<{ proposal: Proposal; staff: Staff } | null> {
  const staff = await allowedStaff("plan_change");
  const proposal = await findProposal(id);
  return staff && proposal && mayChange(staff, proposal) ? { proposal, staff } : null;
}
