import type { Appointment } from "@/lib/appointment/find-appointment";
import { serviceKeySchema } from "@/lib/service/schema";
import { nameOf, phoneOf } from "./read-booking";
import type { BookingRequest } from "./schema";

/** The service as this client names it: old ones know two of them by another key. */
function productKeyOf({ services: [service] }: Appointment, { productKey }: BookingRequest): unknown {
  const isSame = serviceKeySchema.safeParse(productKey).data === service;
  return isSame ? String(productKey).trim().toUpperCase() : service;
}

/**
 * A booked appointment as this protocol shows it to whoever has just booked it, in the order in which its members
 * always stood. People's own words are said back as they came; a BSN never is.
 */
export function presentAppointment(appointment: Appointment, request: BookingRequest) {
  const { manageKey, version, code, startsAt, endsAt, language } = appointment;
  const { email, customers } = request;
  return {
    key: manageKey,
    version,
    code,
    productKey: productKeyOf(appointment, request),
    date: startsAt.toISODate(),
    startTime: startsAt.toFormat("HH:mm"),
    endTime: endsAt.toFormat("HH:mm"),
    email,
    hasEmail: email !== "",
    phone: phoneOf(request),
    language,
    status: null,
    hasDetail: false,
    customers: customers.map((customer) => ({
      vNumber: customer.vNumber,
      vnumber: customer.vNumber,
      bsn: "",
      firstName: customer.firstName,
      lastName: customer.lastName,
      fullName: nameOf(customer),
    })),
    birthDate: null,
    user: null,
  };
}
