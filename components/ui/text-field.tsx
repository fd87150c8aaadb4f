import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "./class-names";
import { describedBy, FormField } from "./form-field";
import styles from "./text-field.module.css";

type Props = ComponentPropsWithRef<"input"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** How much room an answer takes. */
  room?: "short" | "medium" | "full";
};

export function TextField({ id, label, hint, error, room = "full", className, ...rest }: Props) {
  return (
    <FormField id={id} label={label} hint={hint} error={error}>
      <input
        {...rest}
        id={id}
        className={classNames(
          "utrecht-textbox utrecht-textbox--html-input",
          error && "utrecht-textbox--invalid",
          styles[room],
          className,
        )}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </FormField>
  );
}
