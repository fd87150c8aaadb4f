import { env } from "@/lib/env";

/** The address of a page of the product, as people reach it: `publicUrl("/nl/find")`. */
export function publicUrl(path: string): string {
  const { PUBLIC_URL, PORT } = env();
  return new URL(path, PUBLIC_URL ?? `http://localhost:${PORT}`).href;
}
