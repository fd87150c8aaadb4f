import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

/** What the bare server always answers. */
export type Constant = { contentType: string; body: string };

/** Starts a bare `node:http` server, in a process of its own, that gives every request the same answer. */
export async function startConstantServer(constant: Constant): Promise<{ url: string; stop: () => Promise<void> }> {
  const child: ChildProcess = fork(path.join(import.meta.dirname, "constant-process.ts"), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  child.send(constant);
  const [port] = await once(child, "message");
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      const gone = once(child, "exit");
      child.kill();
      await gone;
    },
  };
}
