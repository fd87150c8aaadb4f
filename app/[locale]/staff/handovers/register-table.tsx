import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Handover } from "@/lib/handover/find-handovers";
import { dateInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import styles from "./register-table.module.css";

/** Lines of the register, newest first. */
export async function RegisterTable({ lines, timeZone }: { lines: readonly Handover[]; timeZone: string }) {
  const [words, locale] = [await getTranslations("handover"), await getLocale()];
  const columns = ["when", "document", "who", "checked", "groundColumn", "by", "kept"] as const;
  return (
    <ScrollRegion label={words("table")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <DateAndTime instant={DateTime.fromJSDate(line.at, { zone: timeZone })} locale={locale} />
              </td>
              <th scope="row">
                {line.name}
                <br />
                <bdi dir="ltr">{line.documentNumber}</bdi>
              </th>
              <td>
                {words(`receiver.${line.receivedBy}`)}
                {line.receiverName ? `: ${line.receiverName}` : null}
              </td>
              <td>
                {words(line.checkedFingerprint ? "checks.fingerprint" : "checks.base")},{" "}
                {words(line.oldPermitTaken ? "checks.oldPermit" : "checks.noOldPermit")}
              </td>
              <td>{words(`ground.${line.legalGround}`)}</td>
              <td>{line.staffName}</td>
              <td>{dateInWords(DateTime.fromISO(line.keptUntil, { zone: timeZone }), locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
