import { expect, test } from "vitest";
import { clientAddress, trustedProxies } from "./client-address";

const proxies = trustedProxies(["10.0.0.0/8", "::1"]);

test.each([
  ["the peer, when nothing is forwarded", "203.0.113.7", undefined, "203.0.113.7"],
  ["the peer, when a stranger claims to be somebody else", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["whom a trusted proxy names", "10.1.2.3", "198.51.100.1", "198.51.100.1"],
  [
    "the last one that the proxies did not add, whatever was claimed before",
    "10.1.2.3",
    "1.1.1.1, 198.51.100.1, 10.9.9.9",
    "198.51.100.1",
  ],
  ["the proxy, when what it forwards is no address", "10.1.2.3", "unknown", "10.1.2.3"],
  ["an IPv4 peer on an IPv6 socket", "::ffff:10.1.2.3", "198.51.100.1", "198.51.100.1"],
  ["an IPv6 client behind an IPv6 proxy", "::1", "2001:db8::1", "2001:db8::1"],
])("is %s", (_, peer, forwarded, client) => {
  expect(clientAddress(peer, forwarded, proxies)).toBe(client);
});
