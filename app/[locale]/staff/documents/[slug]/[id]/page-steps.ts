import type { DocumentStep } from "@/lib/document/states";

/** What staff do with a document on its page, the most likely first. Handing over is done at the desk. */
export const pageSteps = [
  "arrive",
  "leave",
  "find",
  "shelve",
  "send_on",
  "return",
  "miss",
  "fault",
  "withdraw",
] as const satisfies readonly DocumentStep[];
export type PageStep = (typeof pageSteps)[number];
