import { z } from "zod";

export const serviceKeys = ["DOC", "BIO", "VAA", "TKV", "OEK", "NRA"] as const;
export type ServiceKey = (typeof serviceKeys)[number];

const aliases: Record<string, ServiceKey> = { UKR: "OEK", FAM: "NRA" };

/** A service's key in any case; the names that old clients use for two of them are understood. */
export const serviceKeySchema = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .transform((key) => aliases[key] ?? key)
  .pipe(z.enum(serviceKeys));

/** What identifies a person for a service: the V-number, the BSN, or a reference that an agent gave. */
export const personKeyKinds = ["v_number", "bsn", "reference"] as const;
export type PersonKeyKind = (typeof personKeyKinds)[number];

/** A public service. Lengths in whole minutes. */
export type Service = {
  key: ServiceKey;
  personKey: PersonKeyKind;
  firstMinutes: number;
  extraMinutes: number;
  maxPersons: number;
  needsDocument: boolean;
  /** Within how many days people should find a start, and of a hundred who are expected how many at most should not come. */
  normDays: number;
  normMissedPercent: number;
  position: number;
};
