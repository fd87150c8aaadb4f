import { servicesIn } from "./read-step";

/** Somebody without an appointment, as the form has them; null when something is not right, which its own action then says. */
export function readWalkIn(form: FormData) {
  const services = servicesIn(form);
  const persons = Number(form.get("persons"));
  if (services.length === 0 || !Number.isInteger(persons) || persons < 1 || persons > 12) return null;
  const name =
    String(form.get("name") ?? "")
      .trim()
      .slice(0, 80) || null;
  return { kind: "walk_in" as const, services, persons, name, hasPriority: form.get("priority") === "yes" };
}
