import { placeOfRole, type Role } from "./policy";

/** Which claims of the provider say what, and what its values for roles mean. */
export type ClaimSettings = {
  roleClaim: string;
  locationClaim: string;
  organisationClaim: string;
  roleMap: Readonly<Record<string, Role>>;
};

/** A role with the key of its place, which may not be a place of ours; null where the role needs none. */
export type ClaimedRole = { role: Role; place: string | null };

/** The texts of a claim: one, or a list of them. Its name is one of the claims', or a way into them ("realm_access.roles"). */
function textsOf(claims: Readonly<Record<string, unknown>>, name: string): string[] {
  const into = (at: unknown, part: string) =>
    typeof at === "object" && at !== null && Object.hasOwn(at, part)
      ? (at as Record<string, unknown>)[part]
      : undefined;
  const value = into(claims, name) ?? name.split(".").reduce<unknown>(into, claims);
  return [value].flat().filter((one): one is string => typeof one === "string");
}

/**
 * The roles that a provider's claims give: each of its values that the map knows, at each place that the claims name where the
 * role needs a place. What is not known gives nothing.
 */
export function rolesOfClaims(claims: Readonly<Record<string, unknown>>, settings: ClaimSettings): ClaimedRole[] {
  const given = textsOf(claims, settings.roleClaim).flatMap((value) =>
    Object.hasOwn(settings.roleMap, value) ? (settings.roleMap[value] ?? []) : [],
  );
  const places = {
    country: [null],
    location: [...new Set(textsOf(claims, settings.locationClaim))],
    organisation: [...new Set(textsOf(claims, settings.organisationClaim))],
  };
  return [...new Set(given)].flatMap((role) => places[placeOfRole[role]].map((place) => ({ role, place })));
}
