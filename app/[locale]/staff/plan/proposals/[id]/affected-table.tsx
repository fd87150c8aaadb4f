import { getLocale, getTranslations } from "next-intl/server";
import { ExtraCosts } from "@/components/location/extra-costs";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { dayInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Proposal } from "@/lib/plan/find-proposal";
import type { Affected } from "@/lib/plan/impact";
import { resolutionFor } from "@/lib/plan/resolution-for";
import { type Resolution, resolutions } from "@/lib/plan/schema";
import { DateTime } from "@/lib/time";
import { decisionForm } from "./decision-form";
import styles from "./impact.module.css";
import { isOfStock } from "./is-of-stock";
import { PeoplePages } from "./people-pages";

/** So many are on a page. */
const perPage = 200;

type Props = { proposal: Pick<Proposal, "id" | "impact" | "choice" | "status">; isOpen: boolean; page: number };

/** Everybody who is booked and no longer fits, with the time that each could get. */
export async function AffectedTable({ proposal, isOpen, page: asked }: Props) {
  const words = await getTranslations("plan.impact");
  const { affected, totals, locations, stocks } = proposal.impact;
  const isStock = isOfStock(proposal.impact);
  const title = words(isStock ? "stockPeopleTitle" : "peopleTitle", { count: affected.length });
  const zones = new Map([...locations, ...stocks].map(({ locationId, timeZone }) => [locationId, timeZone]));
  if (affected.length === 0) {
    return (
      <Notice kind="ok" title={words("nobodyTitle")}>
        {words(isStock ? "stockNobody" : isOpen ? "nobody" : "nobodyThen")}
      </Notice>
    );
  }
  const done = proposal.status === "committed" ? proposal.choice : null;
  const pages = Math.ceil(affected.length / perPage);
  const page = Math.min(pages, Math.max(1, asked));
  const shown = affected.slice((page - 1) * perPage, page * perPage);
  return (
    <section id="people">
      <Heading level={2}>{title}</Heading>
      <Paragraph>
        {isStock
          ? words("stockPeople", { withoutContact: totals.withoutContact })
          : words("people", {
              sameDay: totals.sameDay,
              orphaned: totals.orphaned,
              withoutContact: totals.withoutContact,
            })}
      </Paragraph>
      <ScrollRegion label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words("code")}</th>
              <th scope="col">{words("now")}</th>
              <th scope="col">{words("visit")}</th>
              <th scope="col">{words("contact")}</th>
              <th scope="col">{words("target")}</th>
              {isOpen ? <th scope="col">{words("alone")}</th> : null}
              {done ? <th scope="col">{words("decided")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Row
                key={one.appointmentId}
                one={one}
                zone={zones.get(one.locationId) ?? "Europe/Amsterdam"}
                isOpen={isOpen}
                chosen={proposal.choice?.appointments?.[one.appointmentId] ?? ""}
                done={done && resolutionFor(one, done)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {pages > 1 ? <PeoplePages proposalId={proposal.id} page={page} pages={pages} isOpen={isOpen} /> : null}
    </section>
  );
}

type RowProps = { one: Affected; zone: string; isOpen: boolean; chosen: string; done: Resolution | null };

async function Row({ one, zone, isOpen, chosen, done }: RowProps) {
  const [words, locale] = [await getTranslations("plan.impact"), await getLocale()];
  const say = (iso: string, timeZone = zone) => {
    const instant = DateTime.fromISO(iso, { zone: timeZone });
    return (
      <>
        {dayInWords(instant, locale)} <bdi dir="ltr">{timeInWords(instant, locale)}</bdi>
      </>
    );
  };
  const { target } = one;
  return (
    <tr>
      <th scope="row">
        <bdi dir="ltr">{one.code}</bdi>
      </th>
      <td>{say(one.startsAt)}</td>
      <td>{words("visitOf", { persons: one.persons, services: one.services.join(" + ") })}</td>
      <td>{words(`reach.${one.reach}`)}</td>
      <td>
        {target ? say(target.startsAt, target.timeZone) : words("noTarget")}
        {target && target.km + Number(target.locationId !== one.locationId) > 0 ? (
          <>
            {" "}
            {words("elsewhere", { place: target.locationName, km: target.km })}
            <ExtraCosts feeCents={target.feeCents ?? 0} />
          </>
        ) : null}
      </td>
      {isOpen ? (
        <td>
          <Alone one={one} chosen={chosen} />
        </td>
      ) : null}
      {done ? <td>{words(`decision.${done}`)}</td> : null}
    </tr>
  );
}

/** What is done for this one, when it is not what is done for its group. */
async function Alone({ one: { appointmentId, code, target }, chosen }: { one: Affected; chosen: string }) {
  const words = await getTranslations("plan");
  const possible = resolutions.filter((value) => target !== null || (value !== "move" && value !== "alternative"));
  return (
    <select
      className="utrecht-select utrecht-select--html-select"
      name={`for ${appointmentId}`}
      form={decisionForm}
      defaultValue={chosen}
      aria-label={words("impact.aloneFor", { code })}
    >
      <option value="">{words("impact.asGroup")}</option>
      {possible.map((value) => (
        <option key={value} value={value}>
          {words(`decide.resolution.${value}`)}
        </option>
      ))}
    </select>
  );
}
