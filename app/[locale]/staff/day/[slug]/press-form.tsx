"use client";

import type { ReactNode } from "react";
import { type Press, useDesk } from "./desk-context";

type Props = {
  /** What the form does without JavaScript. */
  action: (form: FormData) => Promise<void>;
  /** What was pressed, of what stands in the form; null leaves it to `action`. */
  read: (form: FormData) => Press | null;
  who: string;
  hidden?: Record<string, string>;
  children: ReactNode;
};

/** A form whose press is done at once on the screen and waits where it must; the browser posts it without JavaScript. */
export function PressForm({ action, read, who, hidden = {}, children }: Props) {
  const { slug, press } = useDesk();
  return (
    <form
      action={action}
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent;
        const what = read(new FormData(event.currentTarget, submitter));
        if (!what) return;
        event.preventDefault();
        press(what, who);
      }}
    >
      <input type="hidden" name="slug" value={slug} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
