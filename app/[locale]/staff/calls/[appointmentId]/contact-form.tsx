import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import { changeContactDetails } from "../change-actions";
import { contactFields } from "../contact-fields";
import styles from "../contact-fields.module.css";
import { callFormWords, reasonFields } from "../form-words";

/** How somebody is reached from now on. */
export async function ContactForm({ opened }: { opened: OpenedAppointment }) {
  const words = await getTranslations("calls.change");
  const { appointment, representativeKind } = opened;
  const { contactKind, contactName, email, phone, language } = appointment;
  const values = {
    contactKind: contactKind ?? "self",
    representativeKind: representativeKind ?? "",
    contactName: contactName ?? "",
    contactBy: email ? "email" : phone ? "phone" : "none",
    email: email ?? "",
    phone: phone ?? "",
    language,
  };
  return (
    <div className={styles.contact}>
      <EditForm
        action={changeContactDetails}
        hidden={{ appointmentId: appointment.id, version: String(appointment.version) }}
        groups={[{ key: "contact", fields: [...(await contactFields(values)), ...(await reasonFields())] }]}
        words={await callFormWords(words("contactSubmit"))}
      />
    </div>
  );
}
