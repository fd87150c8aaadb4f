import type { ReactNode } from "react";
import { classNames } from "./class-names";
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
        error && "utrecht-form-fieldset--invalid",
      )}
    >
      <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{legend}</legend>
      {hint ? (
        <div id={`${id}-hint`} className="utrecht-form-field-description">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="utrecht-form-field-error-message">
          {error}
        </p>
      ) : null}
      {children}
    </fieldset>
  );
}
