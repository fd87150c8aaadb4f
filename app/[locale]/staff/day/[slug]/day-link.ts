import type { DayNews, LiveDay } from "@/lib/visit/live-day";
import { mergeDay, mergeNews } from "@/lib/visit/merge-day";

/**
 * How the screen stands with the server: it hears everything, it asks now and then (another screen of the same sign-in took
 * its place), nobody answers, or nobody is signed in any more.
 */
export type LinkStatus = "begins" | "live" | "asks" | "away" | "signed_out";
export type LinkState = { day: LiveDay; status: LinkStatus; heardAt: string; offsetMs: number };

const quietMs = 35_000;
const lookMs = 5000;
const firstPauseMs = 1000;
const mostPauseMs = 10_000;
const patienceMs = 8000;
/** A screen that nobody looks at lets its connection go: a browser has six for each site. */
const hiddenMs = 60_000;

/** Keeps the day of a screen as the server has it: reads it whole at each connection, then hears what changes. */
export class DayLink {
  private state: LinkState;
  private readonly listeners = new Set<() => void>();
  private source: EventSource | undefined;
  private heardMs = 0;
  private pauseMs = firstPauseMs;
  private etag = "";
  private missed: DayNews[] | null = null;
  /** What was asked for while the day was being read. */
  private next: "live" | "asks" | null = null;
  private timers: ReturnType<typeof setTimeout>[] = [];
  private readonly ending = new AbortController();

  constructor(
    private readonly slug: string,
    day: LiveDay,
  ) {
    this.state = { day, status: "begins", heardAt: day.at, offsetMs: 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): LinkState => this.state;

  start(): void {
    const { signal } = this.ending;
    window.addEventListener("offline", () => this.lose(), { signal });
    window.addEventListener("online", () => this.connect(), { signal });
    let hiding: ReturnType<typeof setTimeout> | undefined;
    const onSight = () => {
      clearTimeout(hiding);
      if (document.hidden) hiding = setTimeout(() => this.source?.close(), hiddenMs);
      else if (this.source?.readyState !== EventSource.OPEN) this.connect();
    };
    document.addEventListener("visibilitychange", onSight, { signal });
    this.timers.push(setInterval(() => this.look(), lookMs));
    this.connect();
  }

  stop(): void {
    this.ending.abort();
    this.source?.close();
    for (const timer of this.timers) clearTimeout(timer);
  }

  private change(change: Partial<LinkState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private connect(): void {
    if (this.ending.signal.aborted) return;
    this.source?.close();
    this.heardMs = Date.now();
    const source = new EventSource(`/api/desk/${this.slug}/events`);
    this.source = source;
    const on = (event: string, hear: (data: string) => void) =>
      source.addEventListener(event, (message) => {
        this.heardMs = Date.now();
        hear(String(message.data));
      });
    on("beat", () => this.change({ heardAt: this.serverNow() }));
    on("hello", () => {
      this.pauseMs = firstPauseMs;
      void this.read("live");
    });
    on("stale", () => void this.read("live"));
    on("news", (data) => this.hear(JSON.parse(data) as DayNews));
    on("over", () => this.end());
    on("replaced", () => {
      source.close();
      this.change({ status: "asks" });
    });
    source.addEventListener("error", () => void this.ask());
  }

  /** Tries something a while later, each time a longer one, unless there is a connection by then. */
  private later(work: () => void): void {
    this.timers.push(setTimeout(() => this.source ?? work(), this.pauseMs));
    this.pauseMs = Math.min(this.pauseMs * 2, mostPauseMs);
  }

  private isOver = () => this.state.status === "signed_out" || this.ending.signal.aborted;

  private letGo(): void {
    this.source?.close();
    this.source = undefined;
    this.next = null;
  }

  /** Nobody answers: tries again. */
  private lose(): void {
    this.letGo();
    if (this.isOver()) return;
    this.change({ status: "away" });
    this.later(() => void this.read("asks").then(() => this.state.status === "asks" && this.connect()));
  }

  /** The connection broke, or was refused, and does not say why; a question does. */
  private async ask(): Promise<void> {
    this.letGo();
    if (!navigator.onLine) return this.lose();
    await this.read("asks");
    if (this.state.status === "asks") this.later(() => this.connect());
  }

  private end(): void {
    this.letGo();
    this.change({ status: "signed_out" });
  }

  private look(): void {
    const { status } = this.state;
    if (status === "asks" && !document.hidden) void this.read("asks");
    // A connection that says nothing for two beats is none.
    if (status === "live" && !document.hidden && Date.now() - this.heardMs > quietMs) this.lose();
  }

  private hear(news: DayNews): void {
    this.missed?.push(news);
    this.change({ day: mergeNews(this.state.day, news), heardAt: this.serverNow() });
  }

  private serverNow = () => new Date(Date.now() + this.state.offsetMs).toISOString();

  /** Reads the day whole, and then is what `status` says. */
  async read(status: "live" | "asks"): Promise<void> {
    if (this.missed) {
      this.next = status;
      return;
    }
    this.missed = [];
    const signal = AbortSignal.any([this.ending.signal, AbortSignal.timeout(patienceMs)]);
    const headers: Record<string, string> = this.etag ? { "If-None-Match": this.etag } : {};
    // No answer is what the state then says.
    const answer = await fetch(`/api/desk/${this.slug}/day`, { headers, signal, cache: "no-store" }).catch(() => null);
    const read = answer?.status === 200 ? ((await answer.json().catch(() => null)) as LiveDay | null) : null;
    const missed = this.missed;
    this.missed = null;
    if (answer?.status === 401 || answer?.status === 404) return this.end();
    if (!answer || (!read && answer.status !== 304)) return this.lose();
    if (read) {
      this.etag = answer.headers.get("etag") ?? "";
      const day = missed.reduce(mergeNews, mergeDay(this.state.day, read));
      this.change({ day, offsetMs: Date.parse(read.at) - Date.now() });
    }
    this.change({ status, heardAt: this.serverNow() });
    const { next } = this;
    this.next = null;
    if (next) return this.read(next);
  }
}
