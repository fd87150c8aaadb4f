import type { Appointment } from "@/lib/appointment/find-appointment";
import { type DayWithTimes, daysWithTimes } from "@/lib/availability/days-with-times";
import { nearestTimes } from "@/lib/availability/nearest-times";
import type { OpenTime } from "@/lib/availability/open-time";
import { timesOn } from "@/lib/availability/times-on";
import type { Wanted } from "@/lib/availability/wanted";
import { type FollowUp, followUp } from "@/lib/document/follow-up";
import { pickupChoices } from "@/lib/document/pickup-choices";
import { findLocations } from "@/lib/location/find-locations";
import type { Location } from "@/lib/location/location";
import { servicesOf } from "@/lib/service/find-services";
import { visitMinutes } from "@/lib/service/visit-minutes";
import type { DateTime } from "@/lib/time";
import { daysUntil } from "@/lib/waiting/days-until";
import { type WaitingTime, waitingTimes } from "@/lib/waiting/waiting-times";
import type { MoveAddress } from "./move-address";

/** Another location and its first time for this appointment. */
export type LocationElsewhere = { location: Location; first: DateTime; firstDays: number };

/** What an appointment can move to. */
export type MoveOffer = {
  /** The location whose times are shown. */
  location: Location | Appointment["location"];
  days: DayWithTimes[];
  /** The day that is shown; none when there are no days. */
  day: DayWithTimes | undefined;
  times: OpenTime[];
  /** The times nearest to one that was just taken. */
  nearest: OpenTime[];
  /** Whether a document lies at the present location and nowhere else, as far as the register knows. */
  isTiedToLocation: boolean;
  /** From when the documents can be at the location shown ("YYYY-MM-DD"), when they are sent there. */
  arrivesOn: string | undefined;
  /** Whether they are sent along to any other location. */
  isSentAlong: boolean;
  elsewhere: LocationElsewhere[];
};

const nearestLimit = 6;

/** Every other location that does all of this and has a time for it: the present one first, then by waiting time. */
function locationsElsewhere(
  { locations, waits, presentId }: { locations: Location[]; waits: WaitingTime[]; presentId: string },
  wanted: Wanted,
): LocationElsewhere[] {
  const isPresent = ({ location }: LocationElsewhere) => (location.id === presentId ? 1 : 0);
  return waits
    .flatMap(({ locationId, first, firstDays }) => {
      const location = locations.find(({ id }) => id === locationId);
      const isOpen = location?.active && !location.bookedElsewhereUrl && location.id !== wanted.locationId;
      return isOpen && first && firstDays !== null ? [{ location, first, firstDays }] : [];
    })
    .sort((one, other) => isPresent(other) - isPresent(one) || one.first.toMillis() - other.first.toMillis());
}

/** Every other location that its documents can be sent to, with the first time after they can be there. */
async function locationsAfterSending(
  appointment: Appointment,
  fromIds: string[],
  { wanted, now }: { wanted: Wanted; now: DateTime },
): Promise<LocationElsewhere[]> {
  const { services, persons, extraTime } = appointment;
  const needs = extraTime ? (["extra_time"] as const) : [];
  const choices = await pickupChoices(
    fromIds,
    { services, persons, needs: [...needs], language: wanted.language },
    now,
  );
  return choices.flatMap(({ location, first }) =>
    first && location.id !== wanted.locationId ? [{ location, first, firstDays: daysUntil(first, now) }] : [],
  );
}

type Ways = { wanted: Wanted; now: DateTime; others: () => LocationElsewhere[] };

/** Where else the appointment could be: anywhere, where its documents can be sent, or nowhere while they cannot. */
async function elsewhereOf(
  follow: FollowUp,
  appointment: Appointment,
  { others, ...ways }: Ways,
): Promise<LocationElsewhere[]> {
  if (follow.kind === "none") return others();
  return follow.kind === "sent" ? locationsAfterSending(appointment, follow.fromIds, ways) : [];
}

/** How its documents bind an appointment to a location. */
function bindingOf(follow: FollowUp, locationId: string, services: readonly { needsDocument: boolean }[]) {
  const isSentAlong = follow.kind === "sent";
  return {
    isSentAlong,
    isTiedToLocation: !isSentAlong && services.some((service) => service.needsDocument),
    arrivesOn: isSentAlong ? fromOf(follow, locationId) : undefined,
  };
}

/** From when on the documents of an appointment can be collected at a location; undefined: at once. */
function fromOf(follow: FollowUp, locationId: string): string | undefined {
  return follow.kind === "tied" ? follow.from : follow.kind === "sent" ? follow.arrivals.get(locationId) : undefined;
}

/** Reads where an appointment can move to: the days and times of one location, and how long the others let it wait. */
export async function moveOfferOf(
  appointment: Appointment,
  asked: MoveAddress & { language: string },
  now: DateTime,
): Promise<MoveOffer> {
  const { services: keys, persons, extraTime, orphaned, startsAt } = appointment;
  const [locations, services] = await Promise.all([findLocations(now, asked.language), servicesOf(keys)]);
  const location = locations.find(({ slug, active }) => slug === asked.location && active) ?? appointment.location;
  const minutes = [visitMinutes(services, persons, extraTime)];
  // What their services use up there is theirs already.
  const hasShare = location.id === appointment.location.id;
  const follow = await followUp(appointment.documents, now);
  const from = fromOf(follow, location.id);
  const wanted: Wanted = {
    locationId: location.id,
    services: keys,
    minutes,
    persons,
    hasShare,
    from,
    language: asked.language,
  };

  const around = asked.refused === "slot_taken" ? asked.start : undefined;
  const [days, waits, near] = await Promise.all([
    daysWithTimes(wanted, now),
    waitingTimes({ services: keys, persons, needs: extraTime ? ["extra_time"] : [], days: [] }, now),
    around ? nearestTimes({ ...wanted, around, limit: nearestLimit, otherLocations: false }, now) : undefined,
  ]);
  const askedDate = asked.date ?? asked.start?.setZone(location.timeZone).toISODate();
  const day = days.find(({ date }) => askedDate !== undefined && date >= askedDate) ?? days[0];
  const times = day ? await timesOn(wanted, day.date, now) : [];
  // Another desk may be free at the very time that this appointment has; it is no move.
  const isOther = (time: OpenTime) =>
    orphaned || location.id !== appointment.location.id || +time.startsAt !== +startsAt;
  return {
    location,
    days,
    day,
    times: times.filter(isOther),
    nearest: near?.here.filter(isOther) ?? [],
    ...bindingOf(follow, location.id, services),
    elsewhere: await elsewhereOf(follow, appointment, {
      now,
      wanted,
      others: () => locationsElsewhere({ locations, waits, presentId: appointment.location.id }, wanted),
    }),
  };
}
