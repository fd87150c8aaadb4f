import { useTranslations } from "next-intl";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { showCode } from "@/lib/appointment/codes";
import styles from "./appointment-code.module.css";

/** A code in two large groups; those who listen hear it sign by sign. */
export function AppointmentCode({ code }: { code: string }) {
  const words = useTranslations("appointment.code");
  return (
    <p className={styles.code}>
      <VisuallyHidden>{words("spoken", { characters: [...code].join(" ") })}</VisuallyHidden>
      <bdi dir="ltr" aria-hidden="true" className={styles.signs}>
        {showCode(code)}
      </bdi>
    </p>
  );
}
