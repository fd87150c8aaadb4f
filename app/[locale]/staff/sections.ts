import type { Permission } from "@/lib/staff/policy";

/** The parts of the staff's side, and the right that each asks for. */
export const sections = [
  { key: "home", href: "/staff", needs: null },
  { key: "day", href: "/staff/day", needs: "day_see" },
  { key: "documents", href: "/staff/documents", needs: "documents_see" },
  { key: "handovers", href: "/staff/handovers", needs: "documents_work" },
  { key: "calls", href: "/staff/calls", needs: "appointments_find" },
  { key: "plan", href: "/staff/plan", needs: "plan_see" },
  { key: "figures", href: "/staff/figures", needs: "figures_see" },
  { key: "worklist", href: "/staff/worklist", needs: "worklist_solve" },
  { key: "places", href: "/staff/places", needs: "places_change" },
  { key: "services", href: "/staff/services", needs: "places_change" },
  { key: "members", href: "/staff/members", needs: "staff_manage" },
  { key: "audit", href: "/staff/audit", needs: "audit_see" },
] as const satisfies { key: string; href: string; needs: Permission | null }[];
