import { getLocale, getTranslations } from "next-intl/server";
import { numberInWords } from "@/lib/i18n/number-in-words";
import styles from "./impact.module.css";

export const impactKeys = [
  "slotsAdded",
  "slotsRemoved",
  "placesAdded",
  "placesRemoved",
  "stay",
  "reseated",
  "seatedAgain",
  "holdsEnded",
] as const;
export type ImpactKey = (typeof impactKeys)[number];

/** What an edit does in numbers, each with what it is. */
export async function ImpactNumbers({ numbers }: { numbers: readonly { key: ImpactKey; value: number }[] }) {
  const [words, locale] = [await getTranslations("plan.impact"), await getLocale()];
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ key, value }) => (
        <div key={key} className={styles.number}>
          <dt>{words(key)}</dt>
          <dd>{numberInWords(value, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
