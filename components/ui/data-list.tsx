import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./data-list.module.css";

export type DataItem = { term: ReactNode; value: ReactNode; action?: ReactNode };

/** What is known, term by term; each may carry a way to change it. */
export function DataList({ items }: { items: DataItem[] }) {
  return (
    <dl className={classNames("utrecht-data-list utrecht-data-list--rows", styles.list)}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, in this order
        <div key={index} className={classNames("utrecht-data-list__item", styles.item)}>
          <dt className={classNames("utrecht-data-list__item-key", styles.term)}>{item.term}</dt>
          <dd
            className={classNames("utrecht-data-list__item-value utrecht-data-list__item-value--html-dd", styles.value)}
          >
            {item.value}
          </dd>
          {item.action ? (
            <dd className={classNames("utrecht-data-list__actions utrecht-data-list__actions--html-dd", styles.action)}>
              {item.action}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
