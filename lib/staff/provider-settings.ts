import { env } from "@/lib/env";
import type { ClaimSettings } from "./provider-roles";

/** The provider at which staff can sign in, as it is configured. */
export type ProviderSettings = ClaimSettings & {
  issuer: string;
  clientId: string;
  /** Absent for a client that is public: PKCE alone protects it. */
  clientSecret: string | undefined;
  /** What people call it. */
  name: string;
  scope: string;
};

/** The provider of this installation; null when there is none. */
export function providerSettings(): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_ROLE_MAP: roleMap, ...rest } = env();
  if (!issuer || !clientId || !roleMap) return null;
  return {
    issuer,
    clientId,
    clientSecret: rest.OIDC_CLIENT_SECRET,
    name: rest.OIDC_NAME ?? new URL(issuer).host,
    scope: rest.OIDC_SCOPE,
    roleClaim: rest.OIDC_ROLE_CLAIM,
    locationClaim: rest.OIDC_LOCATION_CLAIM,
    organisationClaim: rest.OIDC_ORGANISATION_CLAIM,
    roleMap,
  };
}
