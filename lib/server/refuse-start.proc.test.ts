import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ProcessGround } from "@/lib/testing/process-ground";
import { freePort } from "./free-port";

let ground: ProcessGround;
let squatter: Server | undefined;
beforeAll(async () => {
  ground = await ProcessGround.create();
});
afterEach(async () => {
  squatter?.close();
  await ground.stopAll();
});
afterAll(() => ground.remove());

describe("npm start says in one line why it cannot", () => {
  test("when another server lives on the same data, which goes on", async () => {
    await ground.started();
    const { code, said } = await ground.refusal({ PORT: String(await freePort()) });

    expect(code).toBe(1);
    expect(said).toBe(
      `Another Loketplanner (process ${ground.serverProcess()}) is using ${ground.dataDir}: stop it first, or choose another DATA_DIR.\n`,
    );
    expect((await ground.get("/readyz")).status).toBe(200);
  });

  test("when its secret is another than the one its data was made with", async () => {
    const { code, said } = await ground.refusal({ APP_SECRET: "another secret than the first one, but long enough" });

    expect(code).toBe(1);
    expect(said).toMatch(/^APP_SECRET is not the one that this database was made with: [^\n]*\n$/);
    expect(ground.postgresFile()).toBeNull();
  });

  test("when its port is in use", async () => {
    squatter = createServer().listen(ground.port, "127.0.0.1");

    expect(await ground.refusal({})).toEqual({
      code: 1,
      said: `Port ${ground.port} is in use: stop what listens there, or choose another PORT.\n`,
    });
  });

  test("when variables are wrong, a line each", async () => {
    expect(await ground.refusal({ PORT: "many", DEMO: "maybe" })).toEqual({
      code: 1,
      said: 'PORT is "many": a whole number from 1 to 65535 is needed.\nDEMO is "maybe": on or off is needed.\n',
    });
  });

  test("when its folder cannot be written", async () => {
    const file = path.join(ground.folder, "file");
    writeFileSync(file, "");
    const { code, said } = await ground.refusal({ DATA_DIR: path.join(file, "data") });

    expect(code).toBe(1);
    expect(said).toMatch(/^DATA_DIR .* cannot be written \(ENOTDIR\): choose a folder that can\.\n$/);
  });

  test("when its database does not answer", async () => {
    const nowhere = await freePort();
    const { code, said } = await ground.refusal({
      DATABASE_URL: `postgres://me:secret@127.0.0.1:${nowhere}/planner`,
      APP_SECRET: "a secret that is long enough for this",
    });

    expect(code).toBe(1);
    expect(said).toMatch(
      new RegExp(`^The database at 127\\.0\\.0\\.1:${nowhere} cannot be reached \\(.*\\): check DATABASE_URL\\.\\n$`),
    );
    expect(said).not.toContain("secret@");
  });
});
