import path from "node:path";
import { keptSecret } from "./kept-secret";

/** The address of a database of our own for the role that the product runs as; its password is kept in the data folder. */
export function appUrlOf(ownerUrl: string, dataDir: string): string {
  const url = new URL(ownerUrl);
  url.username = "loketplanner_app";
  url.password = keptSecret(path.join(dataDir, "postgres-app-password"), 24);
  return url.href;
}
