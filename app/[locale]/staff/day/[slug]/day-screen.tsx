"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Lengths } from "@/lib/queue/expected-wait";
import { expectedWaits } from "@/lib/queue/expected-waits";
import { queueOfDay } from "@/lib/queue/queue-of-day";
import type { ServiceKey } from "@/lib/service/schema";
import { partOf } from "@/lib/visit/day-parts";
import type { ForeseenDay } from "@/lib/visit/foresee";
import type { LiveDay } from "@/lib/visit/live-day";
import { DaySections } from "./day-sections";
import { type Desk, DeskProvider, type Press } from "./desk-context";
import { DeskPanel } from "./desk-panel";
import { FoundList } from "./found-list";
import { LinkNotice } from "./link-notice";
import { LookForm } from "./look-form";
import { PressedPanel } from "./pressed-panel";
import { readWalkIn } from "./read-walk-in";
import { useDay } from "./use-day";
import { useKeptFocus } from "./use-kept-focus";
import { type Found, useLook } from "./use-look";
import { WalkInForm } from "./walk-in-form";

type Props = {
  place: { slug: string; timeZone: string };
  locale: string;
  day: LiveDay;
  you: { id: string; name: string; mayWork: boolean };
  /** Whom the server has found, for a browser without JavaScript. */
  found: Found | null;
  /** What the server says of the last press, until there is a next one. */
  news: ReactNode;
  /** The camera that types a code into the field. */
  scanner: ReactNode;
  /** What somebody can come for here, and how long each service takes. */
  offered: readonly ServiceKey[];
  lengths: readonly Lengths[];
};

/** Today at a location, alive: what colleagues do is there at once, and what is pressed waits through a time without network. */
export function DayScreen({ place, locale, day, you, found, news, scanner, ...services }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(root);
  const [hasPressed, setHasPressed] = useState(false);
  const { slug, timeZone } = place;
  const { live, pressed, foreseen, nowMs, ...screen } = useDay({ slug, day, clerk: you });
  const isAway = live.status === "away";
  const press = (what: Press, who: string) => {
    keepFocus();
    setHasPressed(true);
    screen.press(what, who);
  };
  const look = useLook({ slug, rows: foreseen.rows, isAway, nowMs, press, found });
  const mine = foreseen.desks.find(({ clerkId }) => clerkId === you.id);
  const { desks } = foreseen;
  const desk: Desk = {
    slug,
    timeZone,
    locale,
    isWorking: you.mayWork,
    clerkId: you.id,
    mine,
    desks,
    isAway,
    nowMs,
    press,
  };
  const atDesks = foreseen.rows.filter(({ state }) => partOf[state] === "at_desk");
  return (
    <DeskProvider value={desk}>
      <div ref={root}>
        <RunsLate minutes={foreseen.delayMinutes} />
        <LinkNotice status={live.status} heardAt={live.heardAt} slug={slug} />
        {hasPressed ? null : news}
        <PressedPanel queue={pressed} isAway={isAway || pressed.isSignedOut} onDismiss={screen.dismiss} />
        {/* Whoever signed out elsewhere leaves nobody's names here. */}
        {live.status === "signed_out" ? null : (
          <>
            {you.mayWork ? (
              <>
                <DeskPanel desks={desks} atDesk={atDesks} />
                <LookForm text={look.text} onText={look.type} onLook={look.look} />
                {scanner}
                {look.needsNetwork ? <NeedsNetwork /> : null}
              </>
            ) : null}
            {look.found ? <FoundList found={look.found} rows={foreseen.rows} /> : null}
            {you.mayWork ? <WalkIn press={press} slug={slug} day={foreseen} {...services} /> : null}
            <DaySections rows={foreseen.rows} text={look.found ? "" : look.text} isAlive={live.status !== "begins"} />
          </>
        )}
      </div>
    </DeskProvider>
  );
}

/** What people were told of how late it runs; heard too when it is told meanwhile. */
function RunsLate({ minutes }: { minutes: number | null }) {
  const words = useTranslations("day");
  return <div role="status">{minutes ? <Notice kind="warning">{words("runsLate", { minutes })}</Notice> : null}</div>;
}

type WalkInProps = Pick<Props, "offered" | "lengths"> & { press: Desk["press"]; slug: string; day: ForeseenDay };

/** Hears the form, whose waits follow the day; what is not right in it the form's own action says. */
function WalkIn({ press, slug, day, offered, lengths }: WalkInProps) {
  const words = useTranslations("day");
  const waits = useMemo(() => expectedWaits(queueOfDay(day), lengths, offered), [day, lengths, offered]);
  const onSubmit = (event: FormEvent<HTMLDivElement>) => {
    const form = event.target;
    const what = form instanceof HTMLFormElement ? readWalkIn(new FormData(form)) : null;
    if (!what || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    press(what, what.name ?? words("walkIn"));
    form.reset();
    form.closest("details")?.removeAttribute("open");
  };
  return (
    <div onSubmitCapture={onSubmit}>
      <WalkInForm slug={slug} waits={waits} />
    </div>
  );
}

function NeedsNetwork() {
  const words = useTranslations("day.look");
  return (
    <Notice kind="warning" role="alert" title={words("needsNetwork")}>
      {words("needsNetworkText")}
    </Notice>
  );
}
