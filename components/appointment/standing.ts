import type { Appointment } from "@/lib/appointment/find-appointment";

/** How an appointment stands for the person who looks at it. */
export type Standing = "booked" | "started" | "ended" | "cancelled";

/** What has just been done, as an address tells it: `?new=1`. */
export const standingNews = ["new", "moved", "taken_out", "declined", "just_cancelled"] as const;
export type StandingNews = (typeof standingNews)[number];

/** Which news can be true of an appointment that stands so; an old link must not tell of more. */
const newsOfStanding: Record<Standing, readonly StandingNews[]> = {
  booked: ["new", "moved", "taken_out", "declined"],
  started: [],
  ended: [],
  cancelled: ["just_cancelled"],
};

/** Tells an appointment that has begun from one that can still change. */
export function standingOf({ status, canChange }: Pick<Appointment, "status" | "canChange">): Standing {
  return status === "booked" && !canChange ? "started" : status;
}

/** What is told at the top of the page: the news that its address brings, as long as it fits, else how it stands. */
export function headlineOf(standing: Standing, asked: Record<string, unknown>): Standing | StandingNews {
  return newsOfStanding[standing].find((news) => asked[news] === "1") ?? standing;
}
