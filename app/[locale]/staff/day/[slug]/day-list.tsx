"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import type { ForeseenRow } from "@/lib/visit/foresee";
import { type Group, groupParties } from "@/lib/visit/group-parties";
import { punctuality } from "@/lib/visit/punctuality";
import { DayLine } from "./day-line";
import styles from "./day-list.module.css";
import { useDesk } from "./desk-context";
import { CheckInAll } from "./line-presses";
import { TimeIn } from "./time-in";

/** Some of a day, a line each; people who come together with more appointments than one are a line that opens. */
export function DayList({ rows }: { rows: readonly ForeseenRow[] }) {
  const words = useTranslations("day");
  if (rows.length === 0) return <Paragraph>{words("nobody")}</Paragraph>;
  return (
    <ol className={styles.list}>
      {groupParties(rows).map((group) => (
        <li key={group.id} className={styles.entry}>
          {group.rows.length > 1 ? <PartyLine group={group} /> : <Lines rows={group.rows} />}
        </li>
      ))}
    </ol>
  );
}

function Lines({ rows }: { rows: readonly ForeseenRow[] }) {
  const { nowMs } = useDesk();
  return rows.map((row) => {
    const late = punctuality(row, nowMs);
    return <DayLine key={row.id} row={row} lateKind={late?.kind ?? null} lateMinutes={late?.minutes ?? 0} />;
  });
}

function PartyLine({ group: { rows } }: { group: Group<ForeseenRow> }) {
  const words = useTranslations("day");
  const [first] = rows;
  const persons = rows.reduce((sum, row) => sum + row.persons, 0);
  return (
    <div className={styles.party}>
      <Disclosure
        summary={
          <>
            {first?.dueAt ? <TimeIn moment={first.dueAt} /> : null} {words("party", { persons, count: rows.length })}:{" "}
            {first?.names[0] ?? words("nameless")}
          </>
        }
      >
        <CheckInAll rows={rows} />
        <Lines rows={rows} />
      </Disclosure>
    </div>
  );
}
