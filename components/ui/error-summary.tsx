"use client";

import { useEffect, useRef } from "react";
import styles from "./error-summary.module.css";

export type SummaryError = { href: string; text: string };

/**
 * Everything that is wrong with a form, each a link to its field. It takes the focus when it appears, and not when a
 * mended field leaves it: give it a new `key` at every attempt.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: SummaryError[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);

  if (errors.length === 0) return null;
  return (
    <div ref={summary} tabIndex={-1} role="alert" id="error-summary" className={styles.summary}>
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
