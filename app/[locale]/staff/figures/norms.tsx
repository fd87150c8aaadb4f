import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import { TextField } from "@/components/ui/text-field";
import { findServices } from "@/lib/service/find-services";
import { changeNorm } from "./actions";
import styles from "./page.module.css";

/** Within how many days people should find a start, and how many of those expected may stay away, by service. */
export async function Norms() {
  const [words, names] = [await getTranslations("figures.norms"), await getTranslations("service")];
  const services = await findServices();
  return (
    <Disclosure summary={words("title")}>
      <Paragraph>{words("text")}</Paragraph>
      {services.map(({ key, normDays, normMissedPercent }) => (
        <form key={key} action={changeNorm} className={styles.choice}>
          <input type="hidden" name="service" value={key} />
          <TextField
            id={`norm-${key}`}
            name="days"
            inputMode="numeric"
            room="short"
            label={words("label", { service: names(`${key}.name`) })}
            defaultValue={String(normDays)}
          />
          <TextField
            id={`norm-missed-${key}`}
            name="missed"
            inputMode="numeric"
            room="short"
            label={words("missedLabel", { service: names(`${key}.name`) })}
            defaultValue={String(normMissedPercent)}
          />
          <Button look="secondary">{words("submit")}</Button>
        </form>
      ))}
    </Disclosure>
  );
}
