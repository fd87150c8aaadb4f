"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

/** A scanner types faster than anybody: keys that follow each other within this time are a card, a lone digit is a press. */
const burstMs = 50;

type Props = {
  children: ReactNode;
  /** The field of the card that is scanned. */
  scanId: string;
  /** What has the focus when the page opens. */
  focusId?: string | undefined;
  /** What the page has to say: when it changes, whoever was scanning goes on to the checks. */
  turn: string;
};

/** Ticks what belongs to a key, all of it or none, or presses it. */
function press(form: Element, key: string): void {
  const found = [...form.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)];
  const boxes = found.filter((element) => element instanceof HTMLInputElement);
  const isTicked = boxes.every(({ checked }) => checked);
  for (const box of boxes) box.checked = !isTicked;
  for (const element of found) if (element instanceof HTMLButtonElement) element.click();
}

/**
 * Keys for whoever has one hand free: inside a form with `data-keys` a digit presses what carries it as `data-key`, and a card
 * may be scanned wherever the focus is. Without JavaScript everything is a form all the same.
 */
export function DeskKeys({ children, scanId, focusId, turn }: Props) {
  const typed = useRef({ keys: "", timer: 0 });

  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === document.body || (turn !== "" && activeElement?.id === scanId);
    if (focusId && isFree) document.getElementById(focusId)?.focus();
  }, [focusId, scanId, turn]);

  const scanned = () => {
    const field = document.getElementById(scanId);
    if (!(field instanceof HTMLInputElement)) return null;
    field.value = typed.current.keys;
    field.focus();
    return field.form;
  };
  const settle = (form: Element | null) => {
    const { keys } = typed.current;
    if (keys.length > 1) scanned();
    else if (form) press(form, keys);
    typed.current.keys = "";
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target, key } = event;
    const isTyping =
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !/checkbox|radio/.test(target.type));
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element)) return;
    const state = typed.current;
    if (key === "Enter" && state.keys.length > 1) {
      event.preventDefault();
      window.clearTimeout(state.timer);
      scanned()?.requestSubmit();
      state.keys = "";
    }
    if (!/^[0-9A-Za-z]$/.test(key)) return;
    state.keys += key;
    window.clearTimeout(state.timer);
    const form = target.closest("[data-keys]");
    state.timer = window.setTimeout(() => settle(form), burstMs);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to keys of the controls inside it
    <div onKeyDown={onKeyDown}>{children}</div>
  );
}
