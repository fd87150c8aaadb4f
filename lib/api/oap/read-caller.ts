import type { Context } from "hono";
import { networkOf } from "@/lib/limit/network-of";
import type { Caller } from "./claim-slot";
import { languageSchema } from "./schema";

/** The address that a request comes from, as the server in front names it. */
export function readAddress(context: Context): string {
  return context.req.header("x-client-address") ?? "unknown";
}

/** Who asks: without sign-in and without a session, an address is all that is known. Dutch where nothing else is said. */
export function readCaller(context: Context): Caller {
  const address = readAddress(context);
  return {
    holder: { origin: "oap", caller: address, network: networkOf(address) },
    language: languageSchema.parse(context.req.header("oap-locale")) ?? "nl",
  };
}
