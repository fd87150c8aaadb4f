import type { Appointment } from "@/lib/appointment/find-appointment";

/** Which appointment a form changes, and as which version somebody saw it. */
export function VersionFields({ manageKey, version }: Pick<Appointment, "manageKey" | "version">) {
  return (
    <>
      <input type="hidden" name="manageKey" value={manageKey} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
