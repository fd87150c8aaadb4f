import { useTranslations } from "next-intl";
import { backLinkClass } from "@/components/ui/back-link";
import { Link } from "@/lib/i18n/navigation";
import { appointmentPath } from "./appointment-path";

/** The way back to an appointment, from any page below it. */
export function BackToAppointment({ manageKey }: { manageKey: string }) {
  const words = useTranslations("appointment.change");
  return (
    <Link className={backLinkClass} href={appointmentPath(manageKey)}>
      {words("back")}
    </Link>
  );
}
