import { getTranslations } from "next-intl/server";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { serviceKeySchema } from "@/lib/service/schema";
import type { OtherOutcome, ServedAtDesk, sumDay } from "@/lib/visit/sum-day";
import styles from "./close.module.css";

const counts = ["came", "walkIns", "doneVisits", "persons", "left", "noShow", "stillOpen", "avoidable"] as const;
const times = ["waitMedian", "waitNinth", "helpMedian", "helpNinth"] as const;

/** The numbers of a day: how many, how long, and for what at which desk. */
export async function Sums({ sum, served, others }: Awaited<ReturnType<typeof sumDay>>) {
  const words = await getTranslations("dayEnd");
  const values = { ...sum, doneVisits: sum.done, stillOpen: sum.open };
  return (
    <section aria-labelledby="sums">
      <Heading level={2} id="sums">
        {words("sums")}
      </Heading>
      <dl className={styles.numbers}>
        {counts.map((key) => (
          <div key={key} className={styles.number}>
            <dt>{words(key)}</dt>
            <dd>{values[key]}</dd>
          </div>
        ))}
        {times.map((key) => (
          <div key={key} className={styles.number}>
            <dt>{words(key)}</dt>
            <dd>{sum[key] === null ? "–" : words("minutes", { minutes: sum[key] / 60 })}</dd>
          </div>
        ))}
      </dl>
      <Heading level={3}>{words("served")}</Heading>
      {served.length === 0 ? <Paragraph>{words("servedNone")}</Paragraph> : <Served served={served} />}
      {others.length > 0 ? <Others others={others} /> : null}
    </section>
  );
}

async function Served({ served }: { served: readonly ServedAtDesk[] }) {
  const [words, names] = [await getTranslations("dayEnd"), await getTranslations("service")];
  const desks = [...new Set(served.map(({ desk }) => desk))].sort((one, other) =>
    (one ?? "\uffff").localeCompare(other ?? "\uffff", "nl", { numeric: true }),
  );
  const services = [...new Set(served.map(({ service }) => service))];
  const of = (service: string, desk?: string | null) =>
    served
      .filter((one) => one.service === service && (desk === undefined || one.desk === desk))
      .reduce((total, { persons }) => total + persons, 0);
  return (
    <ScrollRegion label={words("served")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words("service")}</th>
            {desks.map((desk) => (
              <th key={desk} scope="col">
                {desk === null ? words("noDesk") : words("desk", { name: desk })}
              </th>
            ))}
            <th scope="col">{words("total")}</th>
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <tr key={service}>
              <th scope="row">{names(`${serviceKeySchema.parse(service)}.name`)}</th>
              {desks.map((desk) => (
                <td key={desk}>{of(service, desk)}</td>
              ))}
              <td>{of(service)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

async function Others({ others }: { others: readonly OtherOutcome[] }) {
  const [words, visit, names] = [
    await getTranslations("dayEnd"),
    await getTranslations("visit"),
    await getTranslations("service"),
  ];
  return (
    <>
      <Heading level={3}>{words("others")}</Heading>
      <ScrollRegion label={words("others")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words("service")}</th>
              <th scope="col">{words("outcomeColumn")}</th>
              <th scope="col">{words("personsColumn")}</th>
            </tr>
          </thead>
          <tbody>
            {others.map(({ service, outcome, persons }) => (
              <tr key={`${service} ${outcome}`}>
                <th scope="row">{names(`${serviceKeySchema.parse(service)}.name`)}</th>
                <td>{visit(`outcome.${outcome}`)}</td>
                <td>{persons}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
