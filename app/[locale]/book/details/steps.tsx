import { useTranslations } from "next-intl";
import { backLinkClass } from "@/components/ui/back-link";
import { StepIndicator } from "@/components/ui/step-indicator";
import styles from "./details-form.module.css";
import { detailsForm } from "./form-id";
import { WayBack } from "./way-back";

/** The way back and the fifth of seven steps. */
export function Steps() {
  const words = useTranslations("booking");
  const shell = useTranslations("shell");
  return (
    <>
      {/* The button that a press of Enter means: without it, that would be the first one of the form, the way back. */}
      <button type="submit" form={detailsForm} className={styles.byEnter} tabIndex={-1} aria-hidden="true" />
      <WayBack to="other_time" className={backLinkClass}>
        {words("otherTime")}
      </WayBack>
      <StepIndicator step={5} steps={7} label={shell("step", { step: 5, steps: 7 })} />
    </>
  );
}
