"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Link } from "@/lib/i18n/navigation";
import type { ForeseenRow } from "@/lib/visit/foresee";
import { call, letIn, step } from "./actions";
import styles from "./day-list.module.css";
import { useDesk } from "./desk-context";
import { PressForm } from "./press-form";
import { readStep } from "./read-step";
import { useWhoWords } from "./use-who-words";

/** Whoever is expected, or was marked as not come and comes after all. */
const canStillComeIn = ({ state, visitId, ticket }: ForeseenRow) =>
  state === "expected" || (state === "no_show" && visitId !== null && ticket === null);

/** What can be pressed for somebody. */
export function LinePresses({ row }: { row: ForeseenRow }) {
  const [words, whoIs] = [useTranslations("day"), useWhoWords()];
  const { isWorking, isAway, mine } = useDesk();
  if (!isWorking) return null;
  const { state, visitId, appointmentId, isParked } = row;
  const who = whoIs(row);
  const isWaiting = state === "arrived" && visitId !== null;
  return (
    <div className={styles.presses}>
      {canStillComeIn(row) && appointmentId ? (
        <PressForm
          action={letIn}
          read={() => ({ kind: "check_in", appointmentId })}
          who={who}
          hidden={{ appointmentId }}
        >
          <Button look="secondary" aria-label={words("letInWho", { who })}>
            {words("letIn")}
          </Button>
        </PressForm>
      ) : null}
      {isWaiting && mine && !mine.isPaused ? (
        <PressForm
          action={call}
          read={() => ({ kind: "call", visitId })}
          who={who}
          hidden={{ deskId: mine.id, visitId }}
        >
          <Button look="secondary" disabled={isAway} aria-label={words("callWho", { who })}>
            {words("call")}
          </Button>
        </PressForm>
      ) : null}
      {isWaiting ? (
        <Link className="nl-link" href={`/ticket/${visitId}`} target="_blank" aria-label={words("ticketOf", { who })}>
          {words("ticketPage")}
        </Link>
      ) : null}
      {isWaiting ? (
        <PressForm action={step} read={readStep} who={who} hidden={{ visitId }}>
          {isParked ? (
            <Button look="subtle" name="step" value="unpark" aria-label={words("unparkWho", { who })}>
              {words("steps.unpark")}
            </Button>
          ) : null}
          <Button look="subtle" name="step" value="leave" aria-label={words("leaveWho", { who })}>
            {words("steps.leave")}
          </Button>
        </PressForm>
      ) : null}
    </div>
  );
}

/** Lets everybody in who has come together; without JavaScript each has a press of their own. */
export function CheckInAll({ rows }: { rows: readonly ForeseenRow[] }) {
  const [words, whoIs] = [useTranslations("day"), useWhoWords()];
  const { isWorking, press } = useDesk();
  const expected = rows.filter(({ state, appointmentId }) => state === "expected" && appointmentId !== null);
  if (!isWorking || expected.length < 2) return null;
  const letAllIn = () => {
    for (const row of expected) {
      if (row.appointmentId) press({ kind: "check_in", appointmentId: row.appointmentId }, whoIs(row));
    }
  };
  return (
    <Button type="button" look="secondary" className={styles.all} onClick={letAllIn}>
      {words("letAllIn", { count: expected.length })}
    </Button>
  );
}
