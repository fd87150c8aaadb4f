import { getLocale, getTranslations } from "next-intl/server";
import { Paragraph } from "@/components/ui/paragraph";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { HourFill } from "@/lib/figures/fill-by-hour";
import { weekdaysInWords } from "@/lib/i18n/date-words";
import styles from "./heat-map.module.css";

/** How full each hour of the week is: the colour says it at a glance, the number says it to everybody. */
export async function HeatMap({ fills }: { fills: readonly HourFill[] }) {
  const [words, locale] = [await getTranslations("figures.one"), await getLocale()];
  if (fills.length === 0) return <Paragraph>{words("heatNone")}</Paragraph>;
  const hours = [...new Set(fills.map(({ hour }) => hour))].sort((one, other) => one - other);
  const weekdays = weekdaysInWords(locale)
    .map(({ short }, index) => ({ short, weekday: index + 1 }))
    .filter(({ weekday }) => weekday < 6 || fills.some((fill) => fill.weekday === weekday));
  const at = new Map(fills.map((fill) => [`${fill.weekday} ${fill.hour}`, fill]));
  return (
    <ScrollRegion label={words("heatText")}>
      <table className={styles.map}>
        <caption className={styles.caption}>{words("heatText")}</caption>
        <thead>
          <tr>
            <th scope="col">{words("hour")}</th>
            {weekdays.map(({ short, weekday }) => (
              <th key={weekday} scope="col">
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour}>
              <th scope="row">
                <bdi dir="ltr">{`${String(hour).padStart(2, "0")}:00`}</bdi>
              </th>
              {weekdays.map(({ weekday }) => (
                <Cell key={weekday} fill={at.get(`${weekday} ${hour}`)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <HeatKey />
    </ScrollRegion>
  );
}

/** What each colour says; the bounds are where `Cell` rounds to the next one. */
async function HeatKey() {
  const words = await getTranslations("figures.one");
  const steps = ["0–9%", "10–29%", "30–49%", "50–69%", "70–89%", "90–100%"];
  return (
    <p className={styles.key}>
      {words("heatKey")}
      {steps.map((step, fill) => (
        <span key={step} className={styles.step} data-fill={fill}>
          <bdi dir="ltr">{step}</bdi>
        </span>
      ))}
    </p>
  );
}

function Cell({ fill }: { fill: HourFill | undefined }) {
  if (!fill) return <td>–</td>;
  const part = fill.taken / fill.capacity;
  return (
    <td data-fill={Math.round(part * 5)} title={`${fill.taken} / ${fill.capacity}`}>
      {Math.round(part * 100)}%
    </td>
  );
}
