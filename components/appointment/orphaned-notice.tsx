import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { Link } from "@/lib/i18n/navigation";
import { appointmentPath } from "./appointment-path";
import { HelpPhone } from "./help-phone";

type Props = Pick<Appointment, "manageKey" | "isKept"> & { inReach: boolean };

/**
 * The counter's hours were cut. Kept, they are helped all the same; else the appointment stands, somebody looks for a place,
 * and another time may be taken.
 */
export function OrphanedNotice({ manageKey, isKept, inReach }: Props) {
  const words = useTranslations("appointment.orphaned");
  const call = <Paragraph>{words.rich("call", { phone: () => <HelpPhone /> })}</Paragraph>;
  if (isKept) {
    return (
      <Notice title={words("keptTitle")}>
        <Paragraph>{words("kept")}</Paragraph>
        {call}
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title={words("title")}>
      <Paragraph>{words(inReach ? "text" : "noContact")}</Paragraph>
      <Link className="nl-link" href={`${appointmentPath(manageKey)}/move`}>
        {words("move")}
      </Link>
      {call}
    </Notice>
  );
}
