import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./choice-group.module.css";
import { classNames } from "./class-names";
import { Fieldset } from "./fieldset";

export type Choice = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  isChosen?: boolean;
  isDisabled?: boolean;
};

type Props = {
  id: string;
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  choices: Choice[];
  /** One answer, or several. */
  kind?: "radio" | "checkbox";
  /** Small choices stand beside each other where there is room. */
  compact?: boolean;
  /** What a form library gives each input. */
  inputProps?: ComponentPropsWithRef<"input">;
  /** The key that leads to the first answer. */
  accessKey?: string | undefined;
};

/** A question with large answers to press. */
export function ChoiceGroup({ id, name, legend, hint, error, choices, kind = "radio", compact, ...input }: Props) {
  const { inputProps, accessKey } = input;
  const look =
    kind === "radio"
      ? "utrecht-radio-button utrecht-radio-button--html-input"
      : "utrecht-checkbox utrecht-checkbox--html-input";
  return (
    <Fieldset id={id} legend={legend} hint={hint} error={error}>
      <div className={classNames(styles.choices, compact && styles.compact)}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles.choice}>
            <input
              {...inputProps}
              {...(accessKey && index === 0 ? { accessKey } : {})}
              type={kind}
              name={name}
              value={choice.value}
              defaultChecked={choice.isChosen}
              disabled={choice.isDisabled}
              className={classNames(look, styles.input)}
            />
            <span className={styles.text}>
              <span className={styles.label}>{choice.label}</span>
              {choice.description ? <span className={styles.description}>{choice.description}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
