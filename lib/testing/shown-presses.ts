import type { Seen } from "./screen";

/** A press about somebody's number that was done; `state` is how a clerk's list shows it, `pressedAt` in milliseconds. */
export type Press = { number: number; kind: string; state: string; pressedAt: number };
/** A press on a screen: after how many milliseconds it was shown there; null when it never was. */
export type ShownPress = { kind: string; ms: number | null };

const byNumber = <Item extends { number: number }>(items: readonly Item[]) =>
  Map.groupBy(items, ({ number }) => number);

/** What a waiting room shows of a state. */
const inWaitingRoom = (state: string) => (/^(called|serving)/.test(state) ? state : "away");

/** The presses about one number, in order, as a screen showed them: a later state shows that the earlier presses were done. */
function shownOf(presses: readonly Press[], seen: readonly Seen[]): ShownPress[] {
  const shown: ShownPress[] = presses.map(({ kind }) => ({ kind, ms: null }));
  let next = 0;
  for (const { state, seenAt } of seen) {
    const last = presses.findLastIndex(
      (press, index) => index >= next && press.state === state && press.pressedAt < seenAt,
    );
    for (; next <= last; next++) {
      const [press, at] = [presses[next], shown[next]];
      if (press && at) at.ms = seenAt - press.pressedAt;
    }
  }
  return shown;
}

/** How soon a screen showed each press. A waiting room shows nobody before the first call. */
export function shownPresses(presses: readonly Press[], seen: readonly Seen[], isWaitingRoom: boolean): ShownPress[] {
  const asShown = isWaitingRoom
    ? [...byNumber(presses).values()].flatMap((all) =>
        all
          .slice(all.findIndex(({ state }) => state.startsWith("called")))
          .map((press) => ({ ...press, state: inWaitingRoom(press.state) }))
          // Who is away already cannot be seen to go: being back among those who wait changes no number on the wall.
          .filter((press, index, rest) => press.state !== "away" || rest[index - 1]?.state !== "away"),
      )
    : presses;
  const seenOf = byNumber(seen);
  return [...byNumber(asShown)].flatMap(([number, all]) => shownOf(all, seenOf.get(number) ?? []));
}
