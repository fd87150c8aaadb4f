import { useTranslations } from "next-intl";
import { DataList } from "@/components/ui/data-list";
import { Heading } from "@/components/ui/heading";
import type { Appointment } from "@/lib/appointment/find-appointment";
import styles from "./contact-given.module.css";

type Props = {
  appointment: Pick<Appointment, "contactKind" | "contactName" | "email" | "phone" | "language">;
  /** Who reads it: the person whose appointment it is, or staff. */
  reader?: "person" | "staff";
};

/** Who made the appointment and how that person can be reached. */
export function ContactGiven({ appointment, reader = "person" }: Props) {
  const { contactKind, contactName, email, phone, language } = appointment;
  const words = useTranslations("appointment.contact");
  const items = [
    contactKind && {
      term: words("kind"),
      value: words.rich(contactKind === "self" ? `self.${reader}` : `kinds.${contactKind}`, {
        name: () => <bdi className={styles.wrap}>{contactName}</bdi>,
      }),
    },
    email && {
      term: words("email"),
      value: (
        <bdi dir="ltr" className={styles.wrap}>
          {email}
        </bdi>
      ),
    },
    phone && { term: words("phone"), value: <bdi dir="ltr">{phone}</bdi> },
    !email && !phone && { term: words(`reach.${reader}`), value: words("none") },
    words.has(`languages.${language}`) && { term: words("language"), value: words(`languages.${language}`) },
  ].filter((item) => typeof item === "object" && item !== null);
  return (
    <section aria-labelledby="contact">
      <Heading level={2} id="contact">
        {words(`title.${reader}`)}
      </Heading>
      <DataList items={items} />
    </section>
  );
}
