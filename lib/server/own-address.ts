import { isIP } from "node:net";

/** The address at which a server that listens on `host` reaches itself. */
export function ownAddress(host: string, port: number): string {
  const anywhere: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "::1" };
  const reached = anywhere[host] ?? host;
  return `http://${isIP(reached) === 6 ? `[${reached}]` : reached}:${port}`;
}
