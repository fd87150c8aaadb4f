import type { DeskAction, DeskOutcome, DeskRefusal } from "./desk-action";

/** Something that was pressed: whom it is about, in the words of the screen, and when, by the server's clock. */
export type Entry = {
  action: DeskAction;
  who: string;
  pressedAt: string;
  /** When the queue took it on, by this machine's own clock: its age is right also where that clock is wrong. */
  takenAtMs: number;
};

/** Why it was not done: the day said no, it took too long to be sent, they may not do it any more, or it always failed. */
export type NotDone = DeskRefusal | "not_sent" | "not_allowed" | "failed";
export type Refused = Entry & { reason: NotDone; ticket: number | null };

/** What came of sending: an outcome, nobody answered, nobody is signed in, they may not, or the server broke on it. */
export type Sent = DeskOutcome | "away" | "signed_out" | "not_allowed" | "failed";

export type QueueState = {
  waiting: readonly Entry[];
  refused: readonly Refused[];
  /** What was done a moment ago, which the day may not say yet. */
  settling: readonly Entry[];
  /** The last one that was done. */
  done: { entry: Entry; ticket: number | null; visitId: string | null } | null;
  isSignedOut: boolean;
};

type Given = {
  send: (action: DeskAction) => Promise<Sent>;
  /** Where what waits survives a page that is loaded again; only until the tab is closed. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  key: string;
  nowMs: () => number;
};

/**
 * Whom somebody wanted to call a while ago may be helped by now: a call that is older is not sent. Longer than one sending
 * may take and the pause after it, so that a call which was done, but answered too late, is asked once more what came of it.
 */
const callPatienceMs = 10_000;
/** So often in a row the server may break on a press, before that is shown and those behind it go on. */
const mostFailures = 3;
const settlingMs = 1500;
const firstPauseMs = 1000;
const mostPauseMs = 10_000;

/** What waits of all who have worked in this tab begins so in its storage; a sign-in begins with none. */
export const queueKeyPrefix = "desk-queue:";

/** How a queue begins. */
export const emptyQueue: QueueState = { waiting: [], refused: [], settling: [], done: null, isSignedOut: false };

const isCall = ({ kind }: DeskAction) => kind === "call" || kind === "call_next";

/**
 * What a clerk has pressed, sent one after the other in the order in which it was pressed, each until it is answered: also
 * through a time without the network, and over a page that is loaded again. The other side does each `id` once.
 *
 * What is refused is kept to be shown, and does not hold up the rest.
 */
export class DeskQueue {
  private state: QueueState;
  private readonly listeners = new Set<() => void>();
  private isSending = false;
  private isStopped = false;
  private failures = 0;
  private pauseMs = firstPauseMs;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly given: Given) {
    this.state = { ...emptyQueue, waiting: this.kept() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): QueueState => this.state;

  /** Takes a press on, to be sent as soon as those before it are. */
  press(press: Omit<Entry, "takenAtMs">): void {
    this.change({ waiting: [...this.state.waiting, { ...press, takenAtMs: this.given.nowMs() }] });
    void this.sendAll();
  }

  /** Tries again at once: the network is back, or somebody has signed in again. */
  resume(): void {
    clearTimeout(this.timer);
    this.isStopped = false;
    this.pauseMs = firstPauseMs;
    this.change({ isSignedOut: false });
    void this.sendAll();
  }

  /** Takes a refusal from the screen, once it was read. */
  dismiss(id: string): void {
    this.change({ refused: this.state.refused.filter(({ action }) => action.id !== id) });
  }

  /** Sends and keeps nothing any more: what is being sent is left to whoever reads the storage next, who sends it again. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private kept(): Entry[] {
    try {
      // Only this class writes there, in this shape.
      return JSON.parse(this.given.storage.getItem(this.given.key) ?? "[]") as Entry[];
    } catch {
      // What cannot be read was not written by us.
      return [];
    }
  }

  private keep(waiting: readonly Entry[]): void {
    const { storage, key } = this.given;
    if (waiting.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(waiting));
  }

  private change(change: Partial<QueueState>): void {
    this.state = { ...this.state, ...change };
    if (!this.isStopped) this.keep(this.state.waiting);
    for (const listener of this.listeners) listener();
  }

  private async sendAll(): Promise<void> {
    if (this.isSending || this.isStopped || this.state.isSignedOut) return;
    this.isSending = true;
    clearTimeout(this.timer);
    for (let [entry] = this.state.waiting; entry; [entry] = this.state.waiting) {
      if (isCall(entry.action) && this.given.nowMs() - entry.takenAtMs > callPatienceMs) {
        this.refuse(entry, "not_sent", null);
        continue;
      }
      const sent = await this.given.send(entry.action);
      if (this.isStopped || !this.settle(entry, sent)) break;
      this.pauseMs = firstPauseMs;
    }
    this.isSending = false;
  }

  /** Puts away what was answered; false when it must wait. */
  private settle(entry: Entry, sent: Sent): boolean {
    if (sent === "signed_out") {
      this.change({ isSignedOut: true });
      return false;
    }
    if (sent === "failed") this.failures += 1;
    if (sent === "away" || (sent === "failed" && this.failures < mostFailures)) {
      this.timer = setTimeout(() => void this.sendAll(), this.pauseMs);
      this.pauseMs = Math.min(this.pauseMs * 2, mostPauseMs);
      return false;
    }
    this.failures = 0;
    if (sent === "not_allowed" || sent === "failed") return this.refuse(entry, sent, null);
    if (!sent.ok) return this.refuse(entry, sent.reason, sent.ticket ?? null);
    const done = { entry, ticket: sent.ticket ?? null, visitId: sent.visitId ?? null };
    this.change({ waiting: this.state.waiting.slice(1), done, settling: [...this.state.settling, entry] });
    setTimeout(() => this.change({ settling: this.state.settling.filter((one) => one !== entry) }), settlingMs);
    return true;
  }

  private refuse(entry: Entry, reason: NotDone, ticket: number | null): true {
    const refused = [...this.state.refused, { ...entry, reason, ticket }];
    this.change({ waiting: this.state.waiting.slice(1), refused });
    return true;
  }
}
