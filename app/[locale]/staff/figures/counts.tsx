import { getFormatter, getTranslations } from "next-intl/server";
import type { PlaceFigures } from "@/lib/figures/place-figures";
import styles from "./page.module.css";

/** Counts in large digits; `spared` is known of the whole country only. */
export async function Counts({ figures, spared }: { figures: PlaceFigures; spared: number | null }) {
  const [words, format] = [await getTranslations("figures.one"), await getFormatter()];
  const { came, missed } = figures;
  const attended = came + missed;
  const share = attended > 0 ? words("missedOf", { missed, all: attended, share: missed / attended }) : "–";
  const counts = ["released", "left", "unreleased", "booked", "cancelled"] as const;
  const all = [
    ...counts.map((key) => ({ key, value: format.number(figures[key]) })),
    { key: "missed" as const, value: share },
    ...(spared === null ? [] : [{ key: "spared" as const, value: format.number(spared) }]),
  ];
  return (
    <dl className={styles.numbers}>
      {all.map(({ key, value }) => (
        <div key={key} className={styles.number}>
          <dt>{words(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
