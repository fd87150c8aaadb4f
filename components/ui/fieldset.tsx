import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./fieldset.module.css";
import { describedBy } from "./form-field";

type Props = { id: string; legend: ReactNode; hint?: ReactNode; error?: string; children: ReactNode };

/** Fields that belong together, under one question. */
export function Fieldset({ id, legend, hint, error, children }: Props) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, { hint, error })}
      className={classNames(
        "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset",
        styles.fieldset,
        error && "utrecht-form-fieldset--invalid",
      )}
    >
      <legend
        className={classNames(
          "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend",
          styles.legend,
        )}
      >
        {legend}
      </legend>
      {hint ? (
        <div id={`${id}-hint`} className={classNames("utrecht-form-field-description", styles.hint)}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={classNames("utrecht-form-field-error-message", styles.error)}>
          {error}
        </p>
      ) : null}
      {children}
    </fieldset>
  );
}
