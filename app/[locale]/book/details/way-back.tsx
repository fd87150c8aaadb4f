import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./details-form.module.css";
import { detailsForm } from "./form-id";

type Props = { to: "other_time" | "other_persons"; className?: string; children: ReactNode };

/** Looks like a link and sends the form along, so that nothing that was typed is lost on the way. */
export function WayBack({ to, className = "nl-link", children }: Props) {
  return (
    <button
      type="submit"
      form={detailsForm}
      name="intent"
      value={to}
      formNoValidate
      className={classNames(className, styles.wayBack)}
    >
      {children}
    </button>
  );
}
