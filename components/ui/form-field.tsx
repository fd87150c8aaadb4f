import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./form-field.module.css";

type Props = { id: string; label: ReactNode; hint?: ReactNode; error?: string; children: ReactNode };

/** The ids that an input must name in aria-describedby. */
export function describedBy(id: string, { hint, error }: { hint?: ReactNode; error?: string }): string | undefined {
  return classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined;
}

/** A label, a hint and an error around one input with this id. */
export function FormField({ id, label, hint, error, children }: Props) {
  return (
    <div className={classNames("utrecht-form-field", error && "utrecht-form-field--invalid")}>
      <div className="utrecht-form-field__label">
        <label className="utrecht-form-label" htmlFor={id}>
          {label}
        </label>
      </div>
      {hint ? (
        <div id={`${id}-hint`} className="utrecht-form-field-description">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={classNames("utrecht-form-field-error-message", styles.error)}>
          {error}
        </p>
      ) : null}
      <div className="utrecht-form-field__input">{children}</div>
    </div>
  );
}
