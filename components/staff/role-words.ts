import { getTranslations } from "next-intl/server";
import type { NamedRole } from "@/lib/staff/find-members";

/** A role in words, with its place: "clerk, IND Zwolle". */
export async function roleWords({ role, place }: Pick<NamedRole, "role" | "place">): Promise<string> {
  const words = await getTranslations("staff");
  return [words(`role.${role}`), place].filter(Boolean).join(", ");
}
