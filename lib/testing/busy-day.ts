import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { row, sql } from "@/lib/db/sql";
import { DateTime } from "@/lib/time";
import type { BusyDay, Clerk, Comer } from "./busy-day-ground";
import { type Seen, watchScreen } from "./screen";
import { type Press, type ShownPress, shownPresses } from "./shown-presses";

type Outcome = { ok: boolean; visitId?: string; ticket?: number; reason?: string };
type Given = {
  day: BusyDay;
  url: string;
  /** How many times as fast as life the server's clock runs. */
  speed: number;
  /** So many waiting rooms and so many clerks' lists follow. */
  screens: { displays: number; lists: number };
};

/** What a day came to: how long it took, and how soon each press was shown, once for each screen that shows such. */
export type DayDone = {
  seconds: number;
  calls: number;
  doubles: string[];
  refusals: Record<string, number>;
  shown: ShownPress[];
};

/** How long somebody is helped, and how long a clerk whom nobody waits for looks again, in minutes of the day. */
const helpedMinutes = (number: number) => 3 + (number % 5);
const lookMinutes = 1.5;
/** How long it takes from the call until they stand at the desk. */
const walkMinutes = 0.5;
/** Every so many-th number does not answer, is put aside for a moment, or is handed on. */
const kinds = { absent: 41, parked: 37, handedOn: 29 };

/** How a clerk's list shows somebody after a step; a recall only counts. */
const stateAfter = {
  park: "parked",
  unpark: "arrived",
  no_show: "no_show",
  start: "serving",
  hand_on: "arrived",
  finish: "done",
};
type Step = keyof typeof stateAfter | "recall";

/** A day at a counter, played by people who press as fast as the clock of the server runs. */
export class Play {
  private readonly atDesk = new Map<string, string>();
  private readonly handedOn = new Set<string>();
  private readonly parked = new Set<string>();
  private readonly presses: Press[] = [];
  private readonly calls = new Map<number, number>();
  private readonly tickets = new Map<string, number>();
  private readonly done: DayDone = { seconds: 0, calls: 0, doubles: [], refusals: {}, shown: [] };
  private inside = 0;
  private coming: number;
  private clock = (): DateTime => DateTime.now();

  constructor(private readonly given: Given) {
    this.coming = given.day.comers.filter(({ arrivesAt }) => arrivesAt !== null).length;
  }

  /** Presses something once; whatever the day refuses is counted, whatever else goes wrong is thrown. */
  private async press(cookie: string, action: Record<string, unknown>): Promise<Outcome> {
    const { url, day } = this.given;
    const response = await fetch(`${url}/api/desk/${day.slug}/actions`, {
      method: "POST",
      headers: { cookie, origin: url, "content-type": "application/json" },
      body: JSON.stringify({ id: randomUUID(), ...action }),
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${action.kind} was answered ${response.status}: ${text}`);
    const outcome = JSON.parse(text) as Outcome;
    const reason = outcome.reason ?? "";
    if (!outcome.ok) this.done.refusals[reason] = (this.done.refusals[reason] ?? 0) + 1;
    return outcome;
  }

  private minutes(count: number): Promise<void> {
    return wait((count * 60_000) / this.given.speed);
  }

  /** Sits everybody down, and reads from what was written down which time it is for the server. */
  private async begin(): Promise<void> {
    const { clerks } = this.given.day;
    for (const { cookie, deskId } of clerks) {
      await this.press(cookie, { kind: "sit", deskId, services: ["BIO", "DOC"] });
    }
    const readAt = performance.now();
    const { at } = await row<{ at: Date }>(sql`select max(done_at) as at from desk_action`);
    const began = DateTime.fromJSDate(at);
    this.clock = () => began.plus({ milliseconds: (performance.now() - readAt) * this.given.speed });
  }

  private async arrive({ appointmentId }: Comer): Promise<void> {
    const come = appointmentId
      ? { kind: "check_in", appointmentId }
      : { kind: "walk_in", services: ["BIO"], persons: 1, name: null, hasPriority: false };
    const pressedAt = performance.now();
    const { ok, reason, visitId, ticket } = await this.press(this.given.day.reception, come);
    if (!ok || !visitId || !ticket) throw new Error(`Somebody was not let in: ${reason}.`);
    this.presses.push({ number: ticket, kind: come.kind, state: "arrived", pressedAt });
    this.tickets.set(visitId, ticket);
    this.inside++;
    this.coming--;
  }

  /** Lets people in when they come; a few doors, as there are kiosks. */
  private async door(queue: Comer[]): Promise<void> {
    for (let comer = queue.shift(); comer; comer = queue.shift()) {
      const early = comer.arrivesAt?.diff(this.clock()).as("minutes") ?? 0;
      if (early > 0) await this.minutes(early);
      await this.arrive(comer);
    }
  }

  /** Notes that a number was called once more; how the lists show it. */
  private callsOf(number: number): string {
    const calls = (this.calls.get(number) ?? 0) + 1;
    this.calls.set(number, calls);
    return `called ${calls}`;
  }

  private async help(clerk: Clerk, visitId: string, number: number): Promise<void> {
    const step = async (kind: Step, more = {}) => {
      const pressedAt = performance.now();
      const { ok } = await this.press(clerk.cookie, { kind: "step", visitId, step: kind, ...more });
      const state = kind === "recall" ? this.callsOf(number) : stateAfter[kind];
      if (ok) this.presses.push({ number, kind, state, pressedAt });
    };
    const leaveDesk = () => this.atDesk.delete(visitId);
    await this.minutes(walkMinutes);
    if (number % kinds.parked === 0 && !this.parked.has(visitId)) {
      this.parked.add(visitId);
      leaveDesk();
      await step("park");
      await this.minutes(2);
      await step("unpark");
      return;
    }
    if (number % kinds.absent === 0) {
      await step("recall");
      await step("recall");
      leaveDesk();
      await step("no_show");
      this.inside--;
      return;
    }
    await step("start");
    await this.minutes(helpedMinutes(number));
    leaveDesk();
    if (number % kinds.handedOn === 0 && !this.handedOn.has(visitId)) {
      this.handedOn.add(visitId);
      // Whoever is handed on is called for the first time there.
      this.calls.delete(number);
      await step("hand_on", { services: ["DOC"] });
      return;
    }
    await step("finish");
    this.inside--;
  }

  /** The ticket of somebody who was called, perhaps before the answer at the door was read. */
  private async ticketOf(visitId: string): Promise<number> {
    for (let look = 0; look < 100; look++) {
      const ticket = this.tickets.get(visitId);
      if (ticket) return ticket;
      await wait(20);
    }
    throw new Error("Somebody was called who was never let in.");
  }

  private async desk(clerk: Clerk): Promise<void> {
    while (this.coming + this.inside > 0) {
      const pressedAt = performance.now();
      const { ok, visitId = "" } = await this.press(clerk.cookie, { kind: "call_next" });
      if (!ok) {
        await this.minutes(lookMinutes);
        continue;
      }
      const ticket = await this.ticketOf(visitId);
      const other = this.atDesk.get(visitId);
      if (other) this.done.doubles.push(`${ticket} at ${other} and ${clerk.deskId}`);
      this.atDesk.set(visitId, clerk.deskId);
      this.done.calls++;
      this.presses.push({ number: ticket, kind: "call_next", state: this.callsOf(ticket), pressedAt });
      await this.help(clerk, visitId, ticket);
    }
  }

  /** Follows the day on every screen until `signal`; how soon each showed what. */
  private watch(signal: AbortSignal): Promise<ShownPress[]>[] {
    const { url, day, screens } = this.given;
    const follow = async (path: string, cookie?: string) => {
      const seen: Seen[] = [];
      const onSeen = (one: Seen) => void seen.push(one);
      await watchScreen(`${url}${path}`, { signal, ...(cookie ? { cookie } : {}), onSeen });
      return shownPresses(this.presses, seen, cookie === undefined);
    };
    const lists = day.clerks.slice(0, screens.lists);
    return [
      ...Array.from({ length: screens.displays }, () => follow(`/api/display/${day.slug}/events`)),
      ...lists.map(({ cookie }) => follow(`/api/desk/${day.slug}/events`, cookie)),
    ];
  }

  /** Plays the day to its end. Throws when anything is answered that is no answer of a day. */
  async run(): Promise<DayDone> {
    const { day } = this.given;
    await this.begin();
    const leaving = new AbortController();
    const watching = this.watch(leaving.signal);
    const startedAt = performance.now();
    const queue = day.comers
      .filter(({ arrivesAt }) => arrivesAt !== null)
      .sort((one, other) => Number(one.arrivesAt) - Number(other.arrivesAt));
    await Promise.all([
      ...Array.from({ length: 6 }, () => this.door(queue)),
      ...day.clerks.map((clerk) => this.desk(clerk)),
    ]);
    this.done.seconds = (performance.now() - startedAt) / 1000;
    await wait(1000);
    leaving.abort();
    this.done.shown = (await Promise.all(watching)).flat();
    return this.done;
  }
}
