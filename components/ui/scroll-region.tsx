import type { ReactNode } from "react";
import { classNames } from "./class-names";
import fading from "./fading-edge.module.css";
import styles from "./scroll-region.module.css";

/** A box for what may be wider than the page, such as a table: it scrolls sideways, by keys too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section aria-label={label} tabIndex={0} className={classNames(styles.region, fading.edge)}>
      {children}
    </section>
  );
}
