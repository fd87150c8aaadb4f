import { type ServiceKey, serviceKeys } from "@/lib/service/schema";
import { visitSteps } from "@/lib/visit/steps";
import type { Press } from "./desk-context";

/** The services that are ticked in a form. */
export const servicesIn = (form: FormData): ServiceKey[] => {
  const given = form.getAll("services");
  return serviceKeys.filter((key) => given.includes(key));
};

/** The step that was pressed in a form; null when there is none, or nothing ticked that it needs. */
export function readStep(form: FormData): Press | null {
  const step = visitSteps.find((known) => known === form.get("step"));
  const visitId = String(form.get("visitId") ?? "");
  if (!step || visitId === "") return null;
  if (step !== "hand_on") return { kind: "step", visitId, step };
  const [services, deskId] = [servicesIn(form), String(form.get("deskId") ?? "")];
  if (services.length === 0) return null;
  return { kind: "step", visitId, step, services, ...(deskId === "" ? {} : { deskId }) };
}
