import type { Appointment } from "@/lib/appointment/find-appointment";
import type { Ticket } from "@/lib/visit/find-ticket";

/** How an appointment stands for the person who looks at it; "here": they are let in. */
export type Standing = "booked" | "started" | "late" | "here" | "ended" | "cancelled";

/** What has just been done, as an address tells it: `?new=1`. */
export const standingNews = ["new", "moved", "taken_out", "declined", "just_cancelled"] as const;
export type StandingNews = (typeof standingNews)[number];

/** Which news can be true of an appointment that stands so; an old link must not tell of more. */
const newsOfStanding: Record<Standing, readonly StandingNews[]> = {
  booked: ["new", "moved", "taken_out", "declined"],
  started: [],
  late: [],
  here: [],
  ended: [],
  cancelled: ["just_cancelled"],
};

/** Whoever waits, was called or is helped now. */
const inside: readonly Ticket["status"][] = ["arrived", "called", "serving"];

/** Tells an appointment that has begun from one that can still change, and whoever is late from whoever stayed away. */
export function standingOf(
  { status, canChange, isLate }: Pick<Appointment, "status" | "canChange" | "isLate">,
  visit: Ticket["status"] | undefined,
): Standing {
  if (status === "cancelled") return status;
  if (visit && inside.includes(visit)) return "here";
  if (isLate && !visit) return "late";
  return status === "booked" && !canChange ? "started" : status;
}

/** What is told at the top of the page: the news that its address brings, as long as it fits, else how it stands. */
export function headlineOf(standing: Standing, asked: Record<string, unknown>): Standing | StandingNews {
  return newsOfStanding[standing].find((news) => asked[news] === "1") ?? standing;
}
