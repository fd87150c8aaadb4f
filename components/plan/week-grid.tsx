"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import fading from "@/components/ui/fading-edge.module.css";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import clock from "./clock.module.css";
import { type ChangedBlock, listenToGrid } from "./grid-events";
import waiting from "./waiting-changes.module.css";
import styles from "./week-grid.module.css";

type Props = {
  /** Proposes the hours that were chosen, and shows what they would do. */
  action: (form: FormData) => Promise<void>;
  hidden: Record<string, string>;
  /** The hours that are drawn. */
  from: string;
  until: string;
  words: { title: string; submit: string; restore: string; was: string };
  children: ReactNode;
};

/** A week whose blocks can be dragged, and changed by keys. What stands in it the server has made; it is read without it. */
export function WeekGrid({ action, hidden, from, until, words, children }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const putBack = useRef(() => {});
  const [changed, setChanged] = useState<ChangedBlock[]>([]);
  const [said, setSaid] = useState("");

  useEffect(() => {
    if (!grid.current) return;
    const { restoreAll, stop } = listenToGrid(grid.current, {
      onChange: (blocks, what) => {
        setChanged(blocks);
        setSaid(what);
      },
      onSubmit: () => form.current?.querySelector("input[name=hours]") && form.current.requestSubmit(),
    });
    putBack.current = restoreAll;
    return stop;
  }, []);

  return (
    <>
      <div className={classNames(styles.scroll, fading.edge, clock.clock)}>
        <div ref={grid} className={styles.grid} data-from={from} data-until={until}>
          {children}
        </div>
      </div>
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
      <form ref={form} action={action} className={changed.length > 0 ? waiting.bar : undefined}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {changed.length > 0 ? (
          <>
            <p className={waiting.title}>{words.title}</p>
            <ul className={waiting.list}>
              {changed.map(({ name, before, after, value }) => (
                <li key={value}>
                  <input type="hidden" name="hours" value={value} />
                  {name}: <bdi dir="ltr">{after}</bdi> ({words.was} <bdi dir="ltr">{before}</bdi>)
                </li>
              ))}
            </ul>
            <ActionRow>
              <Button>{words.submit}</Button>
              <Button type="button" look="secondary" onClick={() => putBack.current()}>
                {words.restore}
              </Button>
            </ActionRow>
          </>
        ) : null}
      </form>
    </>
  );
}
