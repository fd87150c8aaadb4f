import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";
import { appointmentPath } from "./appointment-path";

type Props = { manageKey: string; inReach: boolean };

/** The counter's hours were cut: the appointment still stands, somebody will look at it, and another time may be taken. */
export function OrphanedNotice({ manageKey, inReach }: Props) {
  const words = useTranslations("appointment.orphaned");
  return (
    <Notice kind="warning" title={words("title")}>
      <Paragraph>{words(inReach ? "text" : "noContact")}</Paragraph>
      <Link className="nl-link" href={`${appointmentPath(manageKey)}/move`}>
        {words("move")}
      </Link>
    </Notice>
  );
}
