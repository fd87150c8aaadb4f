import { getTranslations } from "next-intl/server";
import styles from "./wait-bar.module.css";

/** What the bars and their line say. */
export async function WaitBarKey({ norm }: { norm: number }) {
  const words = await getTranslations("figures.bar");
  return (
    <p className={styles.key}>
      <span className={styles.keyWithin}>{words("within")}</span>
      <span className={styles.keyOver}>{words("over")}</span>
      <span className={styles.keyNorm}>{words("norm", { days: norm })}</span>
    </p>
  );
}
