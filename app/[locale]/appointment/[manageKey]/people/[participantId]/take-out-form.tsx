import { useTranslations } from "next-intl";
import { VersionFields } from "@/components/appointment/version-fields";
import { ActionRow } from "@/components/ui/action-row";
import { Button, buttonClass } from "@/components/ui/button";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { Link } from "@/lib/i18n/navigation";
import { takeOut } from "./actions";

type Props = { appointment: Appointment; participantId: string; listPath: string };

/** The last word: take this person out, or go back to the list. */
export function TakeOutForm({ appointment, participantId, listPath }: Props) {
  const words = useTranslations("appointment.takeOut");
  return (
    <form action={takeOut}>
      <VersionFields {...appointment} />
      <input type="hidden" name="participantId" value={participantId} />
      <ActionRow>
        <Button look="danger">{words("confirm")}</Button>
        <Link className={buttonClass("secondary")} href={listPath}>
          {words("keep")}
        </Link>
      </ActionRow>
    </form>
  );
}
