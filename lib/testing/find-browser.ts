import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

// The headless shell is the same browser without windows of its own, and takes half the processor.
const systemBrowsers = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const ways: (() => string | undefined)[] = [
  () => process.env.PLAYWRIGHT_CHROMIUM_PATH || undefined,
  () => systemBrowsers.find((browser) => existsSync(browser)),
  () => ownBrowser(),
  () => {
    spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit", timeout: 180_000 });
    return ownBrowser();
  },
  () => {
    if (process.getuid?.() !== 0) return undefined;
    const install = "apt-get install -y -qq --no-install-recommends";
    spawnSync("sh", ["-c", `apt-get update -qq; ${install} chromium-headless-shell || ${install} chromium`], {
      stdio: "inherit",
    });
    return systemBrowsers.find((browser) => existsSync(browser));
  },
];

/** The Chromium that Playwright has installed for itself, if it has. */
function ownBrowser(): string | undefined {
  const browser = chromium.executablePath();
  return existsSync(browser) ? browser : undefined;
}

/**
 * A Chromium to test with: the given one, the system's, Playwright's, else one that is installed now.
 *
 * Throws: when there is none and none can be had, with the sentence that says how to get one.
 */
export function findBrowser(): string {
  for (const way of ways) {
    const browser = way();
    if (!browser) continue;
    execFileSync(browser, ["--version"], { stdio: "ignore" });
    return browser;
  }
  throw new Error(
    "No Chromium for the browser tests: install one (apt-get install chromium, or npx playwright install chromium), or say where it is in PLAYWRIGHT_CHROMIUM_PATH.",
  );
}
