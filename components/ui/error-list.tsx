import type { ComponentProps } from "react";
import styles from "./error-list.module.css";

export type SummaryError = { href: string; text: string };

type Props = Pick<ComponentProps<"div">, "ref" | "autoFocus"> & { title: string; errors: readonly SummaryError[] };

/**
 * Everything that is wrong with a form, each a link to its field.
 *
 * `autoFocus` lets a browser go there when it loads the page; on a page that changes in place, `ErrorSummary` goes there.
 */
export function ErrorList({ ref, autoFocus, title, errors }: Props) {
  return (
    // biome-ignore lint/a11y/noAutofocus: what is wrong comes first, for whoever cannot see the page above all
    <div ref={ref} tabIndex={-1} role="alert" id="error-summary" autoFocus={autoFocus} className={styles.summary}>
      <h2 className="nl-heading nl-heading--level-3">{title}</h2>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={error.href + error.text}>
            <a className="nl-link" href={error.href}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
