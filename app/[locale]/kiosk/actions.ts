"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { becomeKiosk, ownKiosk } from "@/app/_cookies/kiosk-cookie";
import { redirect } from "@/lib/i18n/navigation";
import { startKiosk } from "@/lib/kiosk/find-kiosk";
import { countAttempt, uncountAttempt } from "@/lib/limit/count-attempt";
import { storedLocation } from "@/lib/location/stored-location";
import { serviceKeys } from "@/lib/service/schema";
import { findOutOfStock } from "@/lib/stock/find-out-of-stock";
import { DateTime } from "@/lib/time";
import { admitWalkIn } from "@/lib/visit/check-in";
import { checkInAtKiosk } from "@/lib/visit/check-in-at-kiosk";

/** Goes on in the language in which the person reads. */
const goTo = async (href: string): Promise<never> => redirect({ href, locale: await getLocale() });

/** Makes this browser the kiosk whose link was opened. */
export async function start(form: FormData): Promise<void> {
  const secret =
    z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .safeParse(form.get("token")).data ?? notFound();
  if (!(await startKiosk(secret, DateTime.now()))) notFound();
  await becomeKiosk(secret);
  await goTo("/kiosk");
}

/** Lets somebody in by their code or number. */
export async function checkMeIn(form: FormData): Promise<void> {
  const kiosk = (await ownKiosk()) ?? notFound();
  const caller = `kiosk ${kiosk.place.id}`;
  if (!(await countAttempt("kiosk", caller)).ok) await goTo("/kiosk/refused?why=too_many");
  const given = String(form.get("given") ?? "").slice(0, 100);
  const outcome = await checkInAtKiosk(kiosk.place, given, DateTime.now());
  if (outcome.ok || outcome.reason !== "not_found") await uncountAttempt("kiosk", caller);
  if (outcome.ok) return goTo(`/kiosk/in?visit=${outcome.visitId}`);
  const { reason, ticket, comeThen } = outcome;
  await goTo(`/kiosk/refused?${new URLSearchParams({ why: reason, number: String(ticket ?? 0), ...comeThen })}`);
}

/** Gives somebody without an appointment a ticket. */
export async function takeTicket(form: FormData): Promise<void> {
  const kiosk = await ownKiosk();
  if (!kiosk?.takesWalkIns) notFound();
  const read = z
    .object({ service: z.enum(serviceKeys), persons: z.coerce.number().int().min(1).max(6) })
    .safeParse(Object.fromEntries(form));
  const offered = (await storedLocation(kiosk.place.id))?.services ?? [];
  if (!read.success || !offered.some(({ key }) => key === read.data.service)) return goTo("/kiosk/without?missing=1");
  const { service, persons } = read.data;
  if ((await findOutOfStock(kiosk.place.id, DateTime.now())).has(service)) return goTo("/kiosk/without?missing=1");
  const given = { locationId: kiosk.place.id, services: [service], persons, name: null, hasPriority: false };
  const { visitId } = await admitWalkIn(given, DateTime.now());
  await goTo(`/kiosk/in?visit=${visitId}`);
}
