import type { ReactNode } from "react";

export function BulletList({ items }: { items: ReactNode[] }) {
  return (
    <ul className="utrecht-unordered-list">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, in this order
        <li key={index} className="utrecht-unordered-list__item">
          {item}
        </li>
      ))}
    </ul>
  );
}
