import type { ComponentPropsWithRef, ReactNode } from "react";
import { describedBy, FormField } from "./form-field";
import styles from "./select-field.module.css";

type Props = ComponentPropsWithRef<"select"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  options: { value: string; label: string }[];
};

export function SelectField({ id, label, hint, error, options, ...rest }: Props) {
  return (
    <FormField id={id} label={label} hint={hint} error={error}>
      <select
        {...rest}
        id={id}
        className={`utrecht-select utrecht-select--html-select ${styles.select}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormField>
  );
}
