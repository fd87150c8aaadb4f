import type { Location } from "@/lib/location/location";
import type { ServiceKey } from "@/lib/service/schema";

/** Whether documents can be sent to a location for anybody who asks: it is open to everyone and does these services here. */
export function takesDocuments(location: Location, services: readonly ServiceKey[]): boolean {
  return (
    location.active &&
    location.bookedElsewhereUrl === null &&
    location.admission === "everyone" &&
    services.every((key) => location.services.some((service) => service.key === key))
  );
}
