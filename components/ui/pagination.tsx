import styles from "./pagination.module.css";
import { PlainLink } from "./plain-link";

export type PageStep = { href: string; text: string; detail?: string };

type Props = { label: string; previous?: PageStep; next?: PageStep };

function Step({ step, direction }: { step: PageStep; direction: "prev" | "next" }) {
  return (
    <PlainLink href={step.href} rel={direction} scroll={false} className={styles.step} data-direction={direction}>
      <span className={styles.text}>
        {step.text}
        {step.detail ? <span className={styles.detail}>{step.detail}</span> : null}
      </span>
    </PlainLink>
  );
}

/** One page back, one page on. */
export function Pagination({ label, previous, next }: Props) {
  return (
    <nav aria-label={label} className={styles.pages}>
      {previous ? <Step step={previous} direction="prev" /> : null}
      {next ? <Step step={next} direction="next" /> : null}
    </nav>
  );
}
