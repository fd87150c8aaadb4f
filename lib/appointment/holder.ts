import { createHmac } from "node:crypto";
import { callerOf } from "@/lib/limit/network-of";
import { secretKey } from "@/lib/secret/secret-key";

/** Who holds. It is known to the database as a hash, and only for as long as it is a hold. */
export type Holder = {
  /** Through which door. */
  origin: "web" | "api" | "oap";
  /** An address, or a browser's name (`visitorOf`). */
  caller: string;
  /** The network of the address (`networkOf`). */
  network: string;
};

const hash = (text: string) => createHmac("sha256", secretKey("hash")).update(text).digest("hex").slice(0, 32);

/** How the database knows a holder: 32 hex digits for the caller through this door, and for the network. */
export function holderHashes({ origin, caller, network }: Holder): { caller: string; network: string } {
  return { caller: hash(`holder ${origin} ${callerOf(caller)}`), network: hash(`holder ${network}`) };
}
