import type { CalledNumber, Display } from "@/lib/visit/display";

type Called = Pick<Display, "called">;

/** The calls that were not there before, a call again too, the earliest first. Who is helped already is not called. */
export function newCalls(before: Called, now: Called): CalledNumber[] {
  const known = new Map(before.called.map(({ number, desk, calls }) => [`${number} ${desk}`, calls]));
  return now.called
    .filter(({ number, desk, calls, isHelped }) => !isHelped && (known.get(`${number} ${desk}`) ?? 0) < calls)
    .reverse();
}
