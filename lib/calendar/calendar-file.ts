import { createHash } from "node:crypto";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { DateTime } from "@/lib/time";

/** An appointment as a calendar keeps it: places and words, never a person's name or number. */
export type CalendarEntry = {
  /** The secret of the appointment. Only its digest is written, so that a shared calendar gives nobody the link. */
  manageKey: string;
  /** Rises with every change, so that a newer file replaces an older one. */
  version: number;
  startsAt: DateTime;
  endsAt: DateTime;
  title: string;
  place: { name: string; address: string; latitude: number; longitude: number };
  description: string;
  /** An address that anyone who sees the calendar may know. */
  url: string;
};

const daySeconds = 24 * 60 * 60;

/** The name under which calendars know an appointment, the same for its whole life. */
function calendarUid(manageKey: string): string {
  const digest = createHash("sha256").update(`calendar:${manageKey}`).digest("hex");
  return `${digest.slice(0, 32)}@loketplanner`;
}

/**
 * Writes an appointment as an iCalendar file that reminds of it one day ahead.
 *
 * Times are written in UTC: a time with a zone would need that zone's rules in the file, and every calendar shows UTC
 * in the zone where its owner is.
 *
 * Units: `startsAt`, `endsAt`, `now` are instants; the event's end is not part of it.
 * Source: RFC 5545.
 */
export function calendarFile(entry: CalendarEntry, now: DateTime): string {
  const calendar = ical({
    prodId: { company: "Loketplanner", product: "Appointments" },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: calendarUid(entry.manageKey),
    sequence: entry.version,
    stamp: now.toJSDate(),
    start: entry.startsAt.toJSDate(),
    end: entry.endsAt.toJSDate(),
    summary: entry.title,
    description: entry.description,
    location: {
      title: entry.place.name,
      address: entry.place.address,
      geo: { lat: entry.place.latitude, lon: entry.place.longitude },
    },
    url: entry.url,
    status: ICalEventStatus.CONFIRMED,
    alarms: [{ type: ICalAlarmType.display, triggerBefore: daySeconds, description: entry.title }],
  });
  // Every line ends with a break, the last one too.
  return `${calendar.toString().trimEnd()}\r\n`;
}
