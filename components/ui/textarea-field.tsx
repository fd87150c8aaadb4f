import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "./class-names";
import { describedBy, FormField } from "./form-field";
import styles from "./text-field.module.css";

type Props = ComponentPropsWithRef<"textarea"> & { id: string; label: ReactNode; hint?: ReactNode; error?: string };

/** An answer of several lines. It wears the text box's look, which has all a text area needs. */
export function TextareaField({ id, label, hint, error, className, rows = 4, ...rest }: Props) {
  return (
    <FormField id={id} label={label} hint={hint} error={error}>
      <textarea
        {...rest}
        id={id}
        rows={rows}
        className={classNames(
          "utrecht-textbox utrecht-textbox--html-input",
          error && "utrecht-textbox--invalid",
          styles.full,
          className,
        )}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </FormField>
  );
}
