import { expect, test } from "vitest";
import { stopsInOrder } from "./stops-in-order";

test("stops the last one first, and the others also when one fails or hangs", async () => {
  const stopped: string[] = [];
  const complaints: string[] = [];
  const stops = stopsInOrder((sentence) => complaints.push(sentence));
  const patienceMs = 20;
  stops.add({ what: "The first", stop: () => stopped.push("first"), patienceMs });
  stops.add({ what: "The failing", stop: () => Promise.reject(new Error("no way")), patienceMs });
  stops.add({ what: "The hanging", stop: () => new Promise(() => {}), patienceMs });
  stops.add({ what: "The last", stop: async () => stopped.push("last"), patienceMs });

  await stops.run();

  expect(stopped).toEqual(["last", "first"]);
  expect(complaints).toEqual([
    "The hanging did not stop within 0.02 seconds.",
    "The failing did not stop well: no way",
  ]);
});
