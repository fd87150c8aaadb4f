import type { ReactNode } from "react";

type Props = { level: 1 | 2 | 3 | 4; id?: string; children: ReactNode; look?: 1 | 2 | 3 | 4 };

/** A heading of `level` in the outline; `look` when it must appear as another level. */
export function Heading({ level, id, children, look = level }: Props) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={`nl-heading nl-heading--level-${look}`}>
      {children}
    </Tag>
  );
}
