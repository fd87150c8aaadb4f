import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import { cancel } from "../change-actions";
import { callFormWords, reasonFields, toldField } from "../form-words";

/** The last word before an appointment is cancelled. */
export async function CancelForm({ opened: { appointment } }: { opened: OpenedAppointment }) {
  const words = await getTranslations("calls.change");
  return (
    <>
      <p>{words("cancelText")}</p>
      <EditForm
        action={cancel}
        hidden={{ appointmentId: appointment.id, version: String(appointment.version) }}
        groups={[{ key: "cancel", fields: [...(await reasonFields()), await toldField()] }]}
        words={await callFormWords(words("cancelSubmit"))}
        look="danger"
      />
    </>
  );
}
