import { useTranslations } from "next-intl";
import { appointmentPath } from "@/components/appointment/appointment-path";
import { VersionFields } from "@/components/appointment/version-fields";
import { ActionRow } from "@/components/ui/action-row";
import { Button, buttonClass } from "@/components/ui/button";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { Link } from "@/lib/i18n/navigation";
import type { DateTime } from "@/lib/time";
import { moveHref } from "../move-address";
import { move } from "./actions";

type Props = {
  appointment: Appointment;
  /** The slug of the location to move to, and the time there. */
  location: string;
  startsAt: DateTime;
  /** Whether the page says that the documents are sent along. */
  sends: boolean;
};

/** The last word: move, choose again, or leave everything as it is. */
export function MoveForm({ appointment, location, startsAt, sends }: Props) {
  const words = useTranslations("appointment.move");
  const { manageKey } = appointment;
  return (
    <form action={move}>
      <VersionFields {...appointment} />
      <input type="hidden" name="location" value={location} />
      <input type="hidden" name="start" value={startsAt.toUTC().toISO()} />
      {sends ? <input type="hidden" name="sends" value="1" /> : null}
      <ActionRow>
        <Button>{words("confirm")}</Button>
        <Link
          className={buttonClass("secondary")}
          href={moveHref(manageKey, "times", { location, date: startsAt.toISODate() })}
        >
          {words("other")}
        </Link>
        <Link className={buttonClass("subtle")} href={appointmentPath(manageKey)}>
          {words("keep")}
        </Link>
      </ActionRow>
    </form>
  );
}
