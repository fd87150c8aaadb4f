import styles from "./step-indicator.module.css";

type Props = { step: number; steps: number; label: string };

/** Where somebody is in a journey: the words say it, the bar only shows it. */
export function StepIndicator({ step, steps, label }: Props) {
  return (
    <div className={styles.step}>
      <span>{label}</span>
      <progress className={styles.bar} value={step} max={steps} aria-hidden="true" />
    </div>
  );
}
