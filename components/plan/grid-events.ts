import { type Edge, type Hours, minutesOfClock, shiftHours } from "@/lib/plan/clock-minutes";

/** Minutes by which hours move at a time. */
const stepMinutes = 15;
/** So far a pointer may stray while it only presses. */
const pressPixels = 4;

/** A block whose hours differ from those that are planned. */
export type ChangedBlock = { name: string; before: string; after: string; value: string };

type Listeners = {
  /** The blocks that differ by now, and what has just become of one. */
  onChange: (changed: ChangedBlock[], said: string) => void;
  /** Somebody wants to see what the changes do. */
  onSubmit: () => void;
};

type Listening = Listeners & { signal: AbortSignal };

const keys: Record<string, { edge: Edge; minutes: number }> = {
  "Shift ArrowDown": { edge: "end", minutes: stepMinutes },
  "Shift ArrowUp": { edge: "end", minutes: -stepMinutes },
  "Alt ArrowDown": { edge: "start", minutes: stepMinutes },
  "Alt ArrowUp": { edge: "start", minutes: -stepMinutes },
  "AltShift ArrowDown": { edge: "both", minutes: stepMinutes },
  "AltShift ArrowUp": { edge: "both", minutes: -stepMinutes },
};

const inWords = ({ opensAt, closesAt }: Hours) => `${opensAt}–${closesAt}`;
const blockOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-can-change]") : null;
const hoursOf = ({ dataset }: HTMLElement): Hours => ({
  opensAt: dataset.opens ?? "00:00",
  closesAt: dataset.closes ?? "24:00",
});
const isGrid = () => matchMedia("(width >= 60rem)").matches;

/** The hours of a week's blocks, as they are shown and as they were. */
class ShownHours {
  private readonly planned = new WeakMap<HTMLElement, Hours>();
  constructor(private readonly grid: HTMLElement) {}

  show(block: HTMLElement, hours: Hours): void {
    const planned = this.planned.get(block) ?? hoursOf(block);
    this.planned.set(block, planned);
    block.dataset.opens = hours.opensAt;
    block.dataset.closes = hours.closesAt;
    if (inWords(hours) === inWords(planned)) delete block.dataset.new;
    else block.dataset.new = inWords(hours);
  }

  restore(block: HTMLElement): void {
    this.show(block, this.planned.get(block) ?? hoursOf(block));
  }

  shifted(block: HTMLElement, from: Hours, by: { edge: Edge; minutes: number }): Hours {
    const leastMinutes = Number(block.dataset.least ?? stepMinutes);
    const { from: first = "00:00", until = "24:00" } = this.grid.dataset;
    // Keys work where the hours are not drawn too; a pointer stays within what is drawn.
    const limits = isGrid()
      ? { from: minutesOfClock(first), until: minutesOfClock(until) }
      : { from: 0, until: 24 * 60 };
    return shiftHours(from, by, { leastMinutes, ...limits });
  }

  changed(): ChangedBlock[] {
    return [...this.grid.querySelectorAll<HTMLElement>("[data-new]")].map((block) => {
      const { name = "", series, date } = block.dataset;
      const hours = hoursOf(block);
      const value = `${series} ${date} ${hours.opensAt} ${hours.closesAt}`;
      return { name, before: inWords(this.planned.get(block) ?? hours), after: inWords(hours), value };
    });
  }

  restoreAll(): void {
    for (const block of this.grid.querySelectorAll<HTMLElement>("[data-new]")) this.restore(block);
  }
}

/** The link of the block that an arrow key leads to: above, below, or the nearest hour of another day. */
function neighbour(grid: HTMLElement, link: HTMLElement, key: string): HTMLElement | undefined {
  const days = [...grid.querySelectorAll("[data-day]")].map((day) => [
    ...day.querySelectorAll<HTMLElement>("a[data-block]"),
  ]);
  const day = days.findIndex((links) => links.includes(link));
  const own = days[day] ?? [];
  const index = own.indexOf(link);
  if (key === "ArrowUp") return own[index - 1];
  if (key === "ArrowDown") return own[index + 1];
  const isForward = (key === "ArrowRight") === (getComputedStyle(grid).direction !== "rtl");
  const others = isForward ? days.slice(day + 1) : days.slice(0, Math.max(0, day)).reverse();
  const nearest = others.find((links) => links.length > 0) ?? [];
  return nearest[Math.min(index, nearest.length - 1)];
}

function listenToKeys(grid: HTMLElement, hours: ShownHours, { onChange, onSubmit, signal }: Listening): void {
  const onKey = (event: KeyboardEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-block]") : null;
    if (!link) return;
    const block = blockOf(link);
    const shift = keys[`${event.altKey ? "Alt" : ""}${event.shiftKey ? "Shift" : ""} ${event.key}`];
    if (block && (shift || event.key === "Escape")) {
      if (shift) hours.show(block, hours.shifted(block, hoursOf(block), shift));
      else hours.restore(block);
      onChange(hours.changed(), `${block.dataset.name}: ${inWords(hoursOf(block))}`);
    } else if (event.key === "Enter" && event.ctrlKey) onSubmit();
    else if (/^Arrow/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) {
      const next = neighbour(grid, link, event.key);
      if (!next) return;
      next.focus();
    } else return;
    event.preventDefault();
  };
  grid.addEventListener("keydown", onKey, { signal });
}

type Drag = { block: HTMLElement; edge: Edge; y: number; from: Hours; pixelsOfMinute: number; hasMoved: boolean };

function dragOf(grid: HTMLElement, event: PointerEvent): Drag | null {
  const block = blockOf(event.target);
  if (!block || event.button !== 0 || !isGrid()) return null;
  const edge =
    event.target instanceof Element ? event.target.closest<HTMLElement>("[data-edge]")?.dataset.edge : undefined;
  // A finger on the middle of a block scrolls the page.
  if (event.pointerType === "touch" && !edge) return null;
  const { from = "00:00", until = "24:00" } = grid.dataset;
  const minutes = minutesOfClock(until) - minutesOfClock(from);
  const pixelsOfMinute = (block.parentElement?.clientHeight ?? minutes) / minutes;
  const which = edge === "start" || edge === "end" ? edge : "both";
  return { block, edge: which, y: event.clientY, from: hoursOf(block), pixelsOfMinute, hasMoved: false };
}

function listenToPointer(grid: HTMLElement, hours: ShownHours, { onChange, signal }: Listening): void {
  let drag: Drag | null = null;
  let wasDragged = false;
  const onMove = (event: PointerEvent) => {
    if (!drag) return;
    const pixels = event.clientY - drag.y;
    if (!drag.hasMoved && Math.abs(pixels) < pressPixels) return;
    if (!drag.hasMoved) grid.setPointerCapture(event.pointerId);
    drag.hasMoved = true;
    drag.block.dataset.dragged = "";
    const minutes = Math.round(pixels / drag.pixelsOfMinute / stepMinutes) * stepMinutes;
    hours.show(drag.block, hours.shifted(drag.block, drag.from, { edge: drag.edge, minutes }));
  };
  const onEnd = (event: PointerEvent) => {
    if (!drag) return;
    const { block, from, hasMoved } = drag;
    drag = null;
    delete block.dataset.dragged;
    wasDragged = hasMoved;
    if (!hasMoved) return;
    if (event.type === "pointercancel") hours.show(block, from);
    onChange(hours.changed(), `${block.dataset.name}: ${inWords(hoursOf(block))}`);
  };
  const onDown = (event: PointerEvent) => {
    wasDragged = false;
    drag = dragOf(grid, event);
  };
  // The end of a drag is no click on the link beneath it, and a link is not dragged away.
  const onClick = (event: MouseEvent) => {
    if (wasDragged) event.preventDefault();
    if (wasDragged) event.stopPropagation();
    wasDragged = false;
  };
  grid.addEventListener("pointerdown", onDown, { signal });
  grid.addEventListener("pointermove", onMove, { signal });
  grid.addEventListener("pointerup", onEnd, { signal });
  grid.addEventListener("pointercancel", onEnd, { signal });
  grid.addEventListener("click", onClick, { signal, capture: true });
  grid.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
}

/**
 * Lets somebody change the hours of a week's blocks by dragging and by keys. It only says what they would be; nothing is
 * changed by it. Returns what puts all back, and what stops it.
 */
export function listenToGrid(grid: HTMLElement, listeners: Listeners): { restoreAll: () => void; stop: () => void } {
  const stopping = new AbortController();
  const hours = new ShownHours(grid);
  const listening = { ...listeners, signal: stopping.signal };
  listenToKeys(grid, hours, listening);
  listenToPointer(grid, hours, listening);
  const restoreAll = () => {
    hours.restoreAll();
    listeners.onChange([], "");
  };
  return { restoreAll, stop: () => stopping.abort() };
}
