import { useLocale, useTranslations } from "next-intl";
import { DataList } from "@/components/ui/data-list";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { DateAndTime } from "./date-and-time";
import { ServiceNames } from "./service-names";

type Props = { appointment: Pick<Appointment, "startsAt" | "location" | "services"> };

/** An appointment in three lines, where something else is the matter. */
export function AppointmentSummary({ appointment: { startsAt, location, services } }: Props) {
  const words = useTranslations("appointment.summary");
  const locale = useLocale();
  return (
    <DataList
      items={[
        { term: words("when"), value: <DateAndTime instant={startsAt} locale={locale} /> },
        { term: words("where"), value: location.name },
        { term: words("what"), value: <ServiceNames services={services} /> },
      ]}
    />
  );
}
