import { getTranslations } from "next-intl/server";
import { showCode } from "@/lib/appointment/codes";
import styles from "./spelled-code.module.css";

/** A code to read out: sign by sign, each letter with the word that stands for it on the telephone. */
export async function SpelledCode({ code }: { code: string }) {
  const words = await getTranslations("calls.spelling");
  // The signs of a code and of a reference; the type of a composed key cannot say that each has its word.
  const wordOf = (sign: string) => words(sign as "A");
  return (
    <>
      <p className={styles.code}>
        <bdi dir="ltr">{code.length === 10 ? showCode(code) : code}</bdi>
      </p>
      <ol className={styles.signs} aria-label={words("label")}>
        {[...code].map((sign, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a code has the same sign twice, and never changes
          <li key={index} className={styles.sign}>
            <bdi dir="ltr">
              <strong>{sign}</strong> {wordOf(sign)}
            </bdi>
          </li>
        ))}
      </ol>
    </>
  );
}
