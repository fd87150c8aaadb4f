import { BlockList, isIP } from "node:net";

/** Whose word for a client's address is believed. */
export type TrustedProxies = { has: (address: string) => boolean };

const kindOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");
/** An IPv4 address that came in through an IPv6 socket, as itself. */
const plain = (address: string) => address.replace(/^::ffff:(?=[0-9.]+$)/, "");

/** Reads addresses and networks ("10.0.0.0/8"). Throws when one of them is neither. */
export function trustedProxies(list: readonly string[]): TrustedProxies {
  const known = new BlockList();
  for (const entry of list) {
    const [address = "", bits] = entry.split("/");
    if (bits === undefined) known.addAddress(address, kindOf(address));
    else known.addSubnet(address, Number(bits), kindOf(address));
  }
  return { has: (address) => isIP(address) !== 0 && known.check(address, kindOf(address)) };
}

/**
 * The address of whoever sent a request: the peer, or, behind trusted proxies, the last address they did not add themselves.
 *
 * `forwarded` is the X-Forwarded-For header; from a peer that is not trusted it counts for nothing.
 */
export function clientAddress(peer: string, forwarded: string | undefined, proxies: TrustedProxies): string {
  const hops = (forwarded ?? "").split(",").map((hop) => plain(hop.trim()));
  let client = plain(peer);
  while (proxies.has(client)) {
    const next = hops.pop();
    if (!next || isIP(next) === 0) break;
    client = next;
  }
  return client;
}
