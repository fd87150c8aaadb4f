import type { DeskAction } from "./desk-action";
import type { DayState, DeskToday, LiveDay, LiveRow } from "./live-day";
import type { VisitStep } from "./steps";

/** What was pressed and has no answer yet, and when. */
export type Pressed = { action: DeskAction; pressedAt: string };

/** A row as it will be when what was pressed is done. */
export type ForeseenRow = LiveRow & { isForeseen?: boolean };
export type ForeseenDay = Omit<LiveDay, "rows"> & { rows: ForeseenRow[] };

type Clerk = { id: string; name: string };

const back = { state: "arrived", deskName: null } as const;

/** From where each step leads, and what a row is then. */
const steps = {
  recall: { from: ["called"], after: ({ calls }) => ({ calls: calls + 1 }) },
  start: { from: ["called"], after: () => ({ state: "serving" }) },
  finish: { from: ["serving"], after: () => ({ state: "done" }) },
  back: { from: ["called", "serving"], after: () => back },
  park: { from: ["called", "serving"], after: () => ({ ...back, isParked: true }) },
  unpark: { from: ["arrived"], after: () => ({ isParked: false }) },
  hand_on: { from: ["called", "serving"], after: () => ({ ...back, hasPriority: true, calls: 0 }) },
  no_show: { from: ["called"], after: () => ({ state: "no_show" }) },
  leave: { from: ["arrived"], after: () => ({ state: "left" }) },
} as const satisfies Record<VisitStep, { from: readonly DayState[]; after: (row: LiveRow) => Partial<LiveRow> }>;

/** What a press makes of a row; null when it is about another, or cannot be done there. */
function afterPress(
  row: LiveRow,
  { action, pressedAt }: Pressed,
  { desks, desk }: { desks: readonly DeskToday[]; desk: DeskToday | undefined },
): Partial<LiveRow> | null {
  switch (action.kind) {
    case "check_in":
    case "check_in_code": {
      const isMeant =
        action.kind === "check_in" ? row.appointmentId === action.appointmentId : row.code === action.code;
      const hasStayedAway = row.state === "no_show" && row.visitId !== null && row.ticket === null;
      return isMeant && (row.state === "expected" || hasStayedAway) ? { state: "arrived", arrivedAt: pressedAt } : null;
    }
    case "call":
      if (row.visitId !== action.visitId || row.state !== "arrived" || !desk) return null;
      return { state: "called", deskName: desk.name, calls: row.calls + 1, isParked: false };
    case "step": {
      const { from, after }: { from: readonly DayState[]; after: (row: LiveRow) => Partial<LiveRow> } =
        steps[action.step];
      if (row.visitId !== action.visitId || !from.includes(row.state)) return null;
      return { ...after(row), ...(action.step === "hand_on" && action.services ? { services: action.services } : {}) };
    }
    case "free_desk": {
      const { deskId, clerkId } = action;
      const freed = desks.find((one) => one.id === deskId && one.clerkId === clerkId);
      const isThere = freed?.name === row.deskName && (row.state === "called" || row.state === "serving");
      return isThere ? steps.hand_on.after() : null;
    }
    default:
      return null;
  }
}

function afterDeskPress(desks: readonly DeskToday[], { action }: Pressed, clerk: Clerk): DeskToday[] {
  const leave = { clerkId: null, clerkName: null, helps: null, isPaused: false };
  const isSitting = action.kind === "sit";
  return desks.map((desk) => {
    const isMine = desk.clerkId === clerk.id;
    if (isSitting && desk.id === action.deskId && (desk.clerkId === null || isMine)) {
      return { ...desk, clerkId: clerk.id, clerkName: clerk.name, helps: action.services, isPaused: false };
    }
    if (action.kind === "free_desk" && desk.id === action.deskId && desk.clerkId === action.clerkId) {
      return { ...desk, ...leave };
    }
    if (!isMine) return desk;
    if (isSitting || action.kind === "leave_desk") return { ...desk, ...leave };
    if (action.kind === "pause" || action.kind === "resume") return { ...desk, isPaused: action.kind === "pause" };
    return desk;
  });
}

/** What is done may be in the day already; of these it could not be told, and they would count twice. */
const countsTwice = ({ action }: Pressed) =>
  action.kind === "walk_in" || (action.kind === "step" && action.step === "recall");

/** Those of which a day that does not say so yet can be foreseen once more. */
export const settlingOf = <Kind extends Pressed>(done: readonly Kind[]): Kind[] =>
  done.filter((one) => !countsTwice(one));

/** Somebody without an appointment who was let in, and has no number yet. */
function walkIn({ action, pressedAt }: Pressed): ForeseenRow[] {
  if (action.kind !== "walk_in") return [];
  const { id, services, persons, name, hasPriority } = action;
  const nothing = { visitId: null, appointmentId: null, partyId: null, code: null, ticket: null, dueAt: null };
  const atNoDesk = { calledAt: null, isParked: false, calls: 0, deskName: null, clerkName: null, revision: 0 };
  const given = { services, persons, hasPriority, names: name ? [name] : [] };
  return [{ id, ...nothing, ...atNoDesk, ...given, state: "arrived", arrivedAt: pressedAt, isForeseen: true }];
}

/** A day as it will be when everything is done that was pressed, as far as a browser can know; what is refused comes back. */
export function foresee(day: LiveDay, pressed: readonly Pressed[], clerk: Clerk): ForeseenDay {
  let { rows, desks }: { rows: ForeseenRow[]; desks: DeskToday[] } = day;
  for (const press of pressed) {
    const before = desks;
    const mine = before.find(({ clerkId }) => clerkId === clerk.id);
    rows = [
      ...rows.map((row) => {
        const after = afterPress(row, press, { desks: before, desk: mine });
        return after ? { ...row, ...after, isForeseen: true } : row;
      }),
      ...walkIn(press),
    ];
    desks = afterDeskPress(desks, press, clerk);
  }
  return { ...day, rows, desks };
}
