"use server";

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { heldKey, rememberHold } from "@/app/_cookies/hold-cookie";
import { webCaller } from "@/app/_cookies/web-caller";
import { findHold } from "@/lib/appointment/find-hold";
import { type HoldOutcome, type HoldRequest, holdPlaces } from "@/lib/appointment/hold-places";
import { releaseHold } from "@/lib/appointment/release-hold";
import { redirect } from "@/lib/i18n/navigation";
import { countAttempt } from "@/lib/limit/count-attempt";
import { findLocation } from "@/lib/location/find-locations";
import { searchQuery } from "@/lib/search/search-query";
import { DateTime } from "@/lib/time";
import { type Journey, journeyOfForm } from "../../advice/journey";
import type { Refusal } from "./refusals";

/** What the forms of this page send, next to the journey. */
const choiceSchema = z.object({
  location: z.string().max(60),
  /** Made with the page: the same for every press on it. */
  pageKey: z.uuid(),
  date: z.iso.date().optional().catch(undefined),
  startsAt: z.iso
    .datetime({ offset: true })
    .transform((iso) => DateTime.fromISO(iso))
    .optional()
    .catch(undefined),
});

/** Holds the chosen time and goes on to who comes; or back to the times, with the reason in the address. */
export async function chooseTime(form: FormData): Promise<void> {
  const { locale, search } = await journeyOfForm(form);
  const choice = choiceSchema.safeParse(Object.fromEntries(form));
  const now = DateTime.now();
  const location = choice.success && (await findLocation(choice.data.location, now));
  if (!choice.success || !location) return redirect({ href: `/where${searchQuery(search)}`, locale });

  const { pageKey, date, startsAt } = choice.data;
  if (!startsAt) return backToTimes({ locale, search }, location.slug, { refused: "no_time", date });

  const at = { date: startsAt.setZone(location.timeZone).toISODate(), at: startsAt.toUTC().toISO() };
  const holder = await webCaller();
  const attempt = await countAttempt("hold", holder.caller);
  if (!attempt.ok) {
    const after = String(attempt.retryAfterSeconds);
    return backToTimes({ locale, search }, location.slug, { refused: "too_many_attempts", after, ...at });
  }

  const hold = await holdFresh(
    {
      locationId: location.id,
      services: search.services,
      persons: search.persons,
      extraTime: search.needs.includes("extra_time"),
      startsAt,
      language: locale,
      holder,
      // A press again is the same hold; another time from the same page, after a way back, is another one.
      idempotencyKey: `${pageKey}/${location.slug}/${startsAt.toMillis()}`,
    },
    now,
  );
  if (!hold.ok) return backToTimes({ locale, search }, location.slug, { refused: hold.reason, ...at });

  const earlier = await heldKey();
  await rememberHold(hold.manageKey, search);
  if (earlier && earlier !== hold.manageKey) await releaseHold(earlier);
  redirect({ href: "/book/details", locale });
}

type Reason = { refused: Refusal; date: string | undefined; at?: string; after?: string };

function backToTimes({ locale, search }: Journey, slug: string, reason: Reason): never {
  const part = reason.refused === "no_time" ? "error-summary" : "refused";
  return redirect({ href: `/when/${slug}${searchQuery(search, reason)}#${part}`, locale });
}

/** Holds a time; when the same press was a hold that is over by now (an old page, pressed again), holds it anew. */
async function holdFresh(request: HoldRequest, now: DateTime): Promise<HoldOutcome> {
  const outcome = await holdPlaces(request, now);
  if (!outcome.ok || (await findHold(outcome.manageKey, now))?.state === "held") return outcome;
  return holdPlaces({ ...request, idempotencyKey: randomUUID() }, now);
}
