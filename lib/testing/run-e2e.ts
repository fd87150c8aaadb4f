import { spawn } from "node:child_process";
import { findBrowser } from "./find-browser";
import { startApp } from "./started-app";

// npm run e2e [-- a file or a title]: the built product, a real database, a real browser.
const browser = findBrowser();
const app = await startApp({
  // What a test has just written is what it reads.
  AVAILABILITY_MAX_AGE_MS: "0",
  // A test that guesses until it is stopped need not guess for long.
  LIMIT_LOOKUP_ADDRESS: "10/600",
});
const tests = spawn("npx", ["playwright", "test", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: {
    ...process.env,
    PLAYWRIGHT_CHROMIUM_PATH: browser,
    E2E_URL: app.url,
    DATABASE_URL: app.databaseUrl,
    APP_SECRET: app.appSecret,
  },
});
const exitCode = await new Promise<number | null>((resolve) => tests.once("close", resolve));
await app.stop();
process.exit(exitCode ?? 1);
