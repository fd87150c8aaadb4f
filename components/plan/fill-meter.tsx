import { getTranslations } from "next-intl/server";
import styles from "./fill-meter.module.css";

/** How much of the places is taken, as a bar; the numbers stand beside it. */
export async function FillMeter({ taken, capacity }: { taken: number; capacity: number }) {
  const words = await getTranslations("plan.week");
  return <meter className={styles.fill} min={0} max={Math.max(1, capacity)} value={taken} aria-label={words("fill")} />;
}
