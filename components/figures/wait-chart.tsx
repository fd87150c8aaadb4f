import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import type { WaitOfDay } from "@/lib/figures/wait-history";
import styles from "./chart.module.css";
import { WaitLines } from "./wait-lines";
import { WaitTable } from "./wait-table";

type Props = { title: string; days: readonly WaitOfDay[]; norm: number };

/** The first and the third free time over the days, beside the norm; the table has the same figures. */
export async function WaitChart({ title, days, norm }: Props) {
  const words = await getTranslations("figures");
  if (days.length < 2) return <Paragraph>{words("one.overNone")}</Paragraph>;
  return (
    <figure className={styles.figure}>
      <figcaption>{words("one.inDays", { title })}</figcaption>
      <WaitLines days={days} norm={norm} />
      <p className={styles.key}>
        <span>{words("first")}</span>
        <span className={styles.keyThird}>{words("third")}</span>
        <span className={styles.keyNorm}>{words("one.normKey", { days: norm })}</span>
      </p>
      <Disclosure summary={words("one.overTable")} isPrinted>
        <WaitTable days={days} />
      </Disclosure>
    </figure>
  );
}
