import { chromium } from "@playwright/test";
import { visitApplicantPages } from "@/lib/testing/applicant-pages";
import { findBrowser } from "@/lib/testing/find-browser";
import { type ScriptSizes, scriptSizes, totalBytes } from "@/lib/testing/script-sizes";
import type { StartedApp } from "@/lib/testing/started-app";
import type { BenchRow } from "./bench-row";

const budgetBytes = 60_000;

/** The script files of every page of an applicant, weighed by a real browser on its way to an appointment. */
async function weigh(baseURL: string): Promise<Map<string, ScriptSizes>> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ baseURL });
    const pages = new Map<string, ScriptSizes>();
    await visitApplicantPages(page, async (name) => {
      pages.set(name, await scriptSizes(page));
    });
    return pages;
  } finally {
    await browser.close();
  }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** What script an applicant's browser loads, compressed, above a page of words alone of the same build. */
export async function benchScripts({ url }: StartedApp): Promise<BenchRow[]> {
  const { empty = new Map(), ...pages } = Object.fromEntries(await weigh(url));
  const emptyBytes = totalBytes(empty);
  return Object.entries(pages).map(([name, sizes]) => {
    const above = totalBytes(sizes) - emptyBytes;
    return {
      name: `script of the ${name} page, compressed`,
      figure: `${kB(above)} above an empty page`,
      against: `${kB(budgetBytes)}, the budget (an empty page: ${kB(emptyBytes)})`,
      ratio: (above / budgetBytes).toFixed(2),
    };
  });
}
