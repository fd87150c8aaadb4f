import { useTranslations } from "next-intl";
import type { ReachWay } from "@/lib/worklist/kinds";
import styles from "./told-field.module.css";

/** Whoever has somebody on the phone need not call them again. */
export function ToldField({ id, way }: { id: string; way: ReachWay }) {
  const words = useTranslations("worklist.solve");
  return (
    <label className={styles.told} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        name="told"
        value="yes"
        className="utrecht-checkbox utrecht-checkbox--html-input"
      />
      <span>
        {words("told")}
        {way === "mail" ? <span className={styles.note}> {words("toldMail")}</span> : null}
      </span>
    </label>
  );
}
