import type { Page } from "@playwright/test";

/** The script files that a page loads, each with its bytes as they come over the line. */
export type ScriptSizes = ReadonlyMap<string, number>;

/** Loads the page that a browser is on once more, whole, and weighs the script files that the browser asks for. */
export async function scriptSizes(page: Page): Promise<ScriptSizes> {
  await page.reload({ waitUntil: "networkidle" });
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      // This kind of entry is of this type.
      .map((entry) => entry as PerformanceResourceTiming)
      .map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize] as const)
      .filter(([path]) => path.endsWith(".js")),
  );
  return new Map(loaded);
}

/** All bytes of them together. */
export const totalBytes = (sizes: ScriptSizes) => [...sizes.values()].reduce((sum, size) => sum + size, 0);
