"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Entry, QueueState } from "@/lib/visit/desk-queue";
import styles from "./pressed-panel.module.css";

type Props = { queue: QueueState; isAway: boolean; onDismiss: (id: string) => void };

/** What waits longer than this at the head of the queue is shown, also while the rest of the page is live. */
const heldUpMs = 5000;

/** What was pressed and waits to be sent, in order; what the server said no to, and what to do then; the last that went well. */
export function PressedPanel({ queue: { waiting, refused, done }, isAway, onDismiss }: Props) {
  const words = useTranslations("day");
  const [what, refusals] = [useWhat(), useTranslations("day.refusals")];
  const isHeldUp = useIsHeldUp(waiting[0]?.action.id);
  return (
    <>
      <div role="status" className={styles.status}>
        {done?.ticket ? (
          <Notice kind="ok" title={words("in", { ticket: done.ticket })}>
            {words("inWho", { who: done.entry.who })}
          </Notice>
        ) : null}
      </div>
      {refused.map(({ action, who, reason, ticket, ...entry }) => (
        <Notice
          key={action.id}
          kind="warning"
          role="alert"
          title={`${what({ action, who, ...entry })}: ${refusals(`${reason}.title`)}`}
        >
          <p>{refusals(`${reason}.text`, { ticket: ticket ?? 0 })}</p>
          <Button type="button" look="subtle" onClick={() => onDismiss(action.id)}>
            {words("waiting.read")}
          </Button>
        </Notice>
      ))}
      {(isAway || isHeldUp) && waiting.length > 0 ? (
        <section className={styles.waiting} aria-label={words("waiting.title", { count: waiting.length })}>
          <strong>{words("waiting.title", { count: waiting.length })}</strong>
          <ol>
            {waiting.map((entry) => (
              <li key={entry.action.id}>{what(entry)}</li>
            ))}
          </ol>
          <Paragraph>{words("waiting.text")}</Paragraph>
        </section>
      ) : null}
    </>
  );
}

/** Whether this press has been the first that waits for a while. */
function useIsHeldUp(id: string | undefined): boolean {
  const [heldUpId, setHeldUpId] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setHeldUpId(id), heldUpMs);
    return () => clearTimeout(timer);
  }, [id]);
  return id !== undefined && heldUpId === id;
}

/** What a press is, with whom it is about: "Check in: Ada King". */
function useWhat(): (entry: Entry) => string {
  const words = useTranslations("day");
  return ({ action, who }) => {
    const what = action.kind === "step" ? words(`steps.${action.step}`) : words(`kinds.${action.kind}`);
    // Who is called next is known by the server alone.
    return action.kind === "call_next" ? what : words("waiting.entry", { what, who });
  };
}
