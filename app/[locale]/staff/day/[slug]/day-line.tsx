"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { Badge } from "@/components/ui/badge";
import type { ForeseenRow } from "@/lib/visit/foresee";
import type { DayState } from "@/lib/visit/live-day";
import styles from "./day-list.module.css";
import { LinePresses } from "./line-presses";
import { TimeIn } from "./time-in";

const tones = {
  expected: "plain",
  arrived: "warn",
  called: "accent",
  serving: "accent",
  done: "good",
  no_show: "bad",
  left: "plain",
  cancelled: "plain",
} as const satisfies Record<DayState, string>;

type Props = { row: ForeseenRow; lateKind: "late" | "early" | null; lateMinutes: number };

/** Somebody of a day: when, who, what for, how it stands, and what can be pressed. Drawn anew only when it changes. */
export const DayLine = memo(function DayLine({ row, lateKind, lateMinutes }: Props) {
  const words = useTranslations("day");
  const { ticket, state, dueAt, arrivedAt, services, persons, deskName, isParked, hasPriority, isForeseen } = row;
  return (
    <div className={styles.line} data-line={row.id} data-state={state}>
      <div className={styles.when}>
        <strong>{ticket === null ? null : words("ticket", { ticket })}</strong>
        <span>{dueAt ? <TimeIn moment={dueAt} /> : words("walkIn")}</span>
        {arrivedAt ? (
          <span className={styles.soft}>{words.rich("since", { moment: () => <TimeIn moment={arrivedAt} /> })}</span>
        ) : null}
      </div>
      <div className={styles.who}>
        <Names row={row} />
        <span className={styles.soft}>{words("visit", { services: services.join(" + "), persons })}</span>
      </div>
      <div className={styles.state}>
        <Badge tone={tones[state]}>{words(`state.${state}`)}</Badge>
        {deskName && state !== "arrived" ? (
          <span className={styles.soft}>{words("atDesk", { desk: deskName })}</span>
        ) : null}
        {lateKind ? (
          <Badge tone={lateKind === "late" ? "bad" : "plain"}>{words(lateKind, { minutes: lateMinutes })}</Badge>
        ) : null}
        {hasPriority ? <Badge tone="warn">{words("priority")}</Badge> : null}
        {isParked ? <Badge>{words("parked")}</Badge> : null}
        {isForeseen ? <span className={styles.soft}>{words("foreseen")}</span> : null}
      </div>
      <LinePresses row={row} />
    </div>
  );
});

/** Who it is; a family is one name that opens. */
function Names({ row: { names } }: { row: ForeseenRow }) {
  const words = useTranslations("day");
  const [first, ...others] = names;
  if (first === undefined) return <strong>{words("nameless")}</strong>;
  if (others.length === 0) return <strong>{first}</strong>;
  return (
    <details className={styles.names}>
      <summary>
        <strong>{first}</strong> {words("andOthers", { count: others.length })}
      </summary>
      <ul>
        {others.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
