import { isIP, isIPv6 } from "node:net";

/** The first groups of an IPv6 address, written out in full: 4 groups are a /64. */
function prefixOf(address: string, groups: number): string {
  const [plain = ""] = address.split("%");
  const [head = "", tail] = plain.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  // The last two groups may be written as an IPv4 address.
  const written = before.length + after.length + (plain.includes(".") ? 1 : 0);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - written }, () => "0");
  const all = [...before, ...zeros, ...after].slice(0, groups);
  return `${all.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/${groups * 16}`;
}

/**
 * Who an address stands for: an IPv4 address itself, of an IPv6 address its /64, since one subscriber has all of that.
 *
 * Anything that is no address stands for itself.
 */
export function callerOf(address: string): string {
  return isIPv6(address) ? prefixOf(address, 4) : address;
}

/** The network that an address is in: the /24 of an IPv4 address, the /48 of an IPv6 one; else the text itself. */
export function networkOf(address: string): string {
  if (isIPv6(address)) return prefixOf(address, 3);
  return isIP(address) === 4 ? `${address.split(".").slice(0, 3).join(".")}.0/24` : address;
}
