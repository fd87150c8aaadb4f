import { buttonClass } from "@/components/ui/button";
import { Link } from "@/lib/i18n/navigation";
import styles from "./plan-steps.module.css";

type Step = { href: string; text: string };

type Props = {
  title: string;
  detail?: string;
  label: string;
  before: Step;
  now: Step;
  after: Step;
  /** A way to any other time, by typing it. */
  jump: { name: string; type: "date" | "month"; value: string; label: string; go: string };
};

/** Which time is shown, and ways to others. */
export function PlanSteps({ title, detail, label, before, now, after, jump }: Props) {
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>
        {title} {detail ? <span className={styles.detail}>{detail}</span> : null}
      </h2>
      <nav className={styles.steps} aria-label={label}>
        <Link className={buttonClass("secondary")} href={before.href} rel="prev">
          {before.text}
        </Link>
        <Link className={buttonClass("subtle")} href={now.href}>
          {now.text}
        </Link>
        <Link className={buttonClass("secondary")} href={after.href} rel="next">
          {after.text}
        </Link>
        <form className={styles.jump}>
          <label className={styles.label} htmlFor="jump">
            {jump.label}
          </label>
          <input
            key={jump.value}
            id="jump"
            className={`utrecht-textbox utrecht-textbox--html-input ${styles.input}`}
            type={jump.type}
            name={jump.name}
            defaultValue={jump.value}
          />
          <button className={buttonClass("subtle")} type="submit">
            {jump.go}
          </button>
        </form>
      </nav>
    </div>
  );
}
