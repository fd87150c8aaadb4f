import { cookies, headers } from "next/headers";
import type { Holder } from "@/lib/appointment/holder";
import { networkOf } from "@/lib/limit/network-of";
import { visitorCookie, visitorOf } from "@/lib/limit/visitor";

/** Who sends this request, for what is limited: a browser, or in its first seconds its address. */
export async function webCaller(): Promise<Holder> {
  const address = (await headers()).get("x-client-address") ?? "unknown";
  const cookie = (await cookies()).get(visitorCookie)?.value;
  return { origin: "web", caller: visitorOf(cookie, address, Date.now() / 1000), network: networkOf(address) };
}
