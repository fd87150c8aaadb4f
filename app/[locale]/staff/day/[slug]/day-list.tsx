import { getLocale, getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Paragraph } from "@/components/ui/paragraph";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import { type DayRow, keyOf } from "@/lib/visit/find-day";
import type { DayState } from "@/lib/visit/live-day";
import { call, letIn, step } from "./actions";
import styles from "./day-list.module.css";

type At = {
  place: StaffPlace;
  /** The desk to which the clerk who looks can call; null when they sit at none. */
  deskId: string | null;
  isWorking: boolean;
};

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

/** Some of a day, a line each. */
export async function DayList({ rows, ...at }: At & { rows: readonly DayRow[] }) {
  const words = await getTranslations("day");
  if (rows.length === 0) return <Paragraph>{words("nobody")}</Paragraph>;
  return (
    <ol className={styles.list}>
      {rows.map((row) => (
        <Line key={keyOf(row)} row={row} {...at} />
      ))}
    </ol>
  );
}

async function Line({ row, ...at }: At & { row: DayRow }) {
  const [words, locale] = [await getTranslations("day"), await getLocale()];
  const { ticket, state, dueAt, arrivedAt, names, services, persons, deskName, isParked, hasPriority } = row;
  const moment = (date: Date) => (
    <TimeOfDay instant={DateTime.fromJSDate(date, { zone: at.place.timeZone })} locale={locale} />
  );
  return (
    <li className={styles.line}>
      <div className={styles.when}>
        <strong>{ticket === null ? null : words("ticket", { ticket })}</strong>
        <span>{dueAt ? moment(dueAt) : words("walkIn")}</span>
        {arrivedAt ? (
          <span className={styles.soft}>{words.rich("since", { moment: () => moment(arrivedAt) })}</span>
        ) : null}
      </div>
      <div className={styles.who}>
        <strong>{names.length > 0 ? names.join(", ") : words("nameless")}</strong>
        <span className={styles.soft}>{words("visit", { services: services.join(" + "), persons })}</span>
      </div>
      <div className={styles.state}>
        <Badge tone={tones[state]}>{words(`state.${state}`)}</Badge>
        {deskName && state !== "arrived" ? (
          <span className={styles.soft}>{words("atDesk", { desk: deskName })}</span>
        ) : null}
        {hasPriority ? <Badge tone="warn">{words("priority")}</Badge> : null}
        {isParked ? <Badge>{words("parked")}</Badge> : null}
      </div>
      {at.isWorking ? <Presses row={row} {...at} /> : null}
    </li>
  );
}

/** What can be pressed for somebody. */
async function Presses({ row, place, deskId }: At & { row: DayRow }) {
  const words = await getTranslations("day");
  const { state, visitId, appointmentId, isParked, names, ticket } = row;
  const who = names[0] ?? words("ticket", { ticket: ticket ?? 0 });
  const hidden = <input type="hidden" name="slug" value={place.slug} />;
  return (
    <div className={styles.presses}>
      {state === "expected" && appointmentId ? (
        <form action={letIn}>
          {hidden}
          <input type="hidden" name="appointmentId" value={appointmentId} />
          <Button look="secondary" aria-label={words("letInWho", { who })}>
            {words("letIn")}
          </Button>
        </form>
      ) : null}
      {state === "arrived" && visitId && deskId ? (
        <form action={call}>
          {hidden}
          <input type="hidden" name="deskId" value={deskId} />
          <input type="hidden" name="visitId" value={visitId} />
          <Button look="secondary" aria-label={words("callWho", { who })}>
            {words("call")}
          </Button>
        </form>
      ) : null}
      {state === "arrived" && visitId ? (
        <form action={step}>
          {hidden}
          <input type="hidden" name="visitId" value={visitId} />
          {isParked ? (
            <Button look="subtle" name="step" value="unpark">
              {words("steps.unpark")}
            </Button>
          ) : null}
          <Button look="subtle" name="step" value="leave" aria-label={words("leaveWho", { who })}>
            {words("steps.leave")}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
