import { classNames } from "./class-names";
import { Fieldset } from "./fieldset";
import { PlainLink } from "./plain-link";
import styles from "./time-grid.module.css";

export type GridTime = {
  value: string;
  /** "09:40" */
  label: string;
  /** A word under the time, as "avond" is. */
  note?: string;
  /** Where the time leads, in a grid of links. */
  href?: string;
  isChosen?: boolean;
};

export type TimeGroup = { id: string; title: string; times: GridTime[] };

type Props = {
  id: string;
  legend: string;
  groups: TimeGroup[];
  /** With a name the times are answers to one question; without it they are links. */
  name?: string;
  hint?: string;
  error?: string;
  isRequired?: boolean;
};

type TimeProps = { time: GridTime; name?: string; isRequired?: boolean };

function Time({ time, name, isRequired }: TimeProps) {
  const content = (
    <>
      <bdi dir="ltr">{time.label}</bdi>
      {time.note ? <span className={styles.note}>{time.note}</span> : null}
    </>
  );
  if (!name && time.href)
    return (
      <PlainLink
        href={time.href}
        className={classNames(styles.time, time.isChosen && styles.chosen)}
        aria-current={time.isChosen ? "time" : undefined}
      >
        {content}
      </PlainLink>
    );
  if (!name) return <span className={styles.time}>{content}</span>;
  return (
    <label className={styles.option}>
      <input
        type="radio"
        name={name}
        value={time.value}
        defaultChecked={time.isChosen}
        required={isRequired}
        className={styles.input}
      />
      <span className={styles.time}>{content}</span>
    </label>
  );
}

/** The times of one day, by part of the day: to choose one in a form, or each a link. */
export function TimeGrid({ id, legend, groups, name, hint, error, isRequired }: Props) {
  const parts = groups
    .filter((group) => group.times.length > 0)
    .map((group) => (
      <section key={group.id} aria-labelledby={`${id}-${group.id}`} className={styles.group}>
        <h3 id={`${id}-${group.id}`} className={styles.title}>
          {group.title}
        </h3>
        <ul className={styles.times}>
          {group.times.map((time) => (
            <li key={time.value}>
              <Time time={time} name={name} isRequired={isRequired} />
            </li>
          ))}
        </ul>
      </section>
    ));

  if (!name)
    return (
      <nav id={id} aria-label={legend}>
        {parts}
      </nav>
    );
  return (
    <Fieldset id={id} legend={legend} hint={hint} error={error}>
      {parts}
    </Fieldset>
  );
}
