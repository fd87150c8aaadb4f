import type { Permission } from "@/lib/staff/policy";

/** Every page of the staff's side and the right that it asks for; null: only to be signed in; "nobody": not even that. */
export const staffRoutes: Record<string, Permission | null | "nobody"> = {
  "": null,
  "/sign-in": "nobody",
  "/sign-in/provider": "nobody",
  "/link/[token]": "nobody",
  "/account": null,
  "/members": "staff_manage",
  "/members/new": "staff_manage",
  "/members/[id]": "staff_manage",
  "/audit": "audit_see",
  "/figures": "figures_see",
  "/figures/[slug]": "figures_see",
  "/why": "figures_country",
  "/audit/export": "audit_see",
  "/services": "places_change",
  "/services/[key]": "places_change",
  "/places": "places_change",
  "/places/new": "places_change",
  "/places/[slug]": "places_change",
  "/plan": "plan_see",
  "/plan/bulk": "plan_change",
  "/plan/sheet": "plan_change",
  "/plan/sheet/export": "plan_change",
  "/plan/[slug]": "plan_see",
  "/plan/[slug]/month": "plan_see",
  "/plan/[slug]/openings": "plan_see",
  "/plan/[slug]/openings/new": "plan_see",
  "/plan/[slug]/openings/[seriesId]": "plan_see",
  "/plan/[slug]/date": "plan_see",
  "/plan/[slug]/closures": "plan_see",
  "/plan/[slug]/copy": "plan_see",
  "/plan/[slug]/history": "plan_see",
  "/plan/proposals/[id]": "plan_change",
  "/plan/proposals/refused": "plan_change",
  "/worklist": "worklist_solve",
  "/worklist/[appointmentId]": "worklist_solve",
  "/messages": "worklist_solve",
};

/** The actions of the staff's side for which nobody is signed in: each looks at a secret, or there is none to look at. */
export const publicActions = ["redeem", "signIn", "signInToDemonstration"];
