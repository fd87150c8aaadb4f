import { getLocale, getTranslations } from "next-intl/server";
import { shortDateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { WorklistEntry } from "@/lib/worklist/find-worklist";
import styles from "./tried.module.css";

type Props = Pick<WorklistEntry, "attempts" | "lastOutcome" | "nextAttemptAt">;

/** How often somebody was tried, how that went last, and when the next attempt is due. */
export async function Tried({ attempts, lastOutcome, nextAttemptAt }: Props) {
  const [words, locale] = [await getTranslations("worklist"), await getLocale()];
  if (attempts === 0 || !lastOutcome) return null;
  const again = nextAttemptAt && `${shortDateInWords(nextAttemptAt, locale)} ${timeInWords(nextAttemptAt, locale)}`;
  return (
    <span className={styles.tried}>
      {words("tried", { count: attempts })}, {words("last", { outcome: words(`outcome.${lastOutcome}`) })}
      {again ? `, ${words("again", { time: again })}` : null}
    </span>
  );
}
