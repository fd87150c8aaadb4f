import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/components/plan/edit-form";
import { placesOfRoles } from "@/lib/staff/places-of-roles";
import { roles } from "@/lib/staff/policy";

/** A role, and the place that some roles need. */
export async function grantFields(): Promise<FieldSpec[]> {
  const words = await getTranslations("staff");
  const { locations, organisations } = await placesOfRoles();
  const named = (places: { id: string; name: string }[]) => [
    { value: "", label: words("invite.none") },
    ...places.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return [
    {
      name: "role",
      label: words("invite.role"),
      kind: "select",
      value: [""],
      options: [
        { value: "", label: words("invite.choose") },
        ...roles.map((role) => ({ value: role, label: words(`role.${role}`) })),
      ],
    },
    {
      name: "locationId",
      label: words("invite.location"),
      hint: words("invite.locationHint"),
      kind: "select",
      value: [""],
      options: named(locations),
    },
    {
      name: "organisationId",
      label: words("invite.organisation"),
      hint: words("invite.organisationHint"),
      kind: "select",
      value: [""],
      options: named(organisations),
    },
  ];
}
