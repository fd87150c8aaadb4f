import type { ReactNode } from "react";

export type DataItem = { term: ReactNode; value: ReactNode; action?: ReactNode };

/** What is known, term by term; each may carry a way to change it. */
export function DataList({ items }: { items: DataItem[] }) {
  return (
    <dl className="utrecht-data-list utrecht-data-list--rows">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, in this order
        <div key={index} className="utrecht-data-list__item">
          <dt className="utrecht-data-list__item-key">{item.term}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{item.value}</dd>
          {item.action ? (
            <dd className="utrecht-data-list__actions utrecht-data-list__actions--html-dd">{item.action}</dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
