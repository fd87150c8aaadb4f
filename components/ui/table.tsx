import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./table.module.css";

type Props = { caption: ReactNode; head: ReactNode[]; rows: ReactNode[][] };

/** A plain table; the first cell of each row is its heading. */
export function Table({ caption, head, rows }: Props) {
  return (
    <div className={classNames("utrecht-table-container", styles.container)}>
      <table className={classNames("utrecht-table utrecht-table--html-table", styles.table)}>
        <caption className="utrecht-table__caption">{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the table is written once, in this order
            <tr key={row}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
