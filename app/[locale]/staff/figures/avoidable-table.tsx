import { getTranslations } from "next-intl/server";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { avoidableVisits } from "@/lib/figures/avoidable-visits";
import { sparedVisits } from "@/lib/figures/spared-visits";
import { DateTime } from "@/lib/time";
import styles from "./page.module.css";

type Props = { locationId: string; timeZone: string };

/** Visits of the last four weeks that need not have been, by reason, beside those that advice spared. */
export async function AvoidableTable({ locationId, timeZone }: Props) {
  const [words, visit] = [await getTranslations("figures.avoidable"), await getTranslations("visit.avoidable.reason")];
  const from = DateTime.now().setZone(timeZone).minus({ weeks: 4 }).toISODate() ?? "";
  const [{ came, reasons }, spared] = await Promise.all([avoidableVisits(locationId, from), sparedVisits(from)]);
  const marked = reasons.reduce((sum, { visits }) => sum + visits, 0);
  return (
    <section aria-labelledby="avoidable">
      <Heading level={2} id="avoidable">
        {words("title")}
      </Heading>
      <Paragraph>{words("text", { marked, came, spared })}</Paragraph>
      {reasons.length > 0 ? (
        <ScrollRegion label={words("table")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words("reason")}</th>
                <th scope="col">{words("visits")}</th>
              </tr>
            </thead>
            <tbody>
              {reasons.map(({ reason, visits }) => (
                <tr key={reason}>
                  <th scope="row">{visit(reason)}</th>
                  <td>{visits}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
    </section>
  );
}
