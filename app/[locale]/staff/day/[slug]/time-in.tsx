"use client";

import { TimeOfDay } from "@/components/appointment/date-and-time";
import { DateTime } from "@/lib/time";
import { useDesk } from "./desk-context";

/** A moment of the day as the location's clock shows it. */
export function TimeIn({ moment }: { moment: string }) {
  const { timeZone, locale } = useDesk();
  return <TimeOfDay instant={DateTime.fromISO(moment, { zone: timeZone })} locale={locale} />;
}
