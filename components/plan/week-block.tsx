import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/lib/i18n/navigation";
import type { Block } from "@/lib/plan/days-of";
import { FillMeter } from "./fill-meter";
import styles from "./week-block.module.css";

type Props = {
  block: Block;
  slug: string;
  /** Which of the blocks that are open at the same time it is. */
  place: { lane: number; lanes: number };
  day: { date: string; name: string; isFixed: boolean };
};

/** One opening on one date: its hours, desks and fill. It leads to the form that changes it. */
export async function WeekBlock({ block, slug, place, day }: Props) {
  const { seriesId, opensAt, closesAt, slotMinutes, isAhead } = block;
  const canChange = seriesId !== null && !day.isFixed;
  const hours = (
    <bdi dir="ltr">
      {opensAt}–{closesAt}
    </bdi>
  );
  return (
    <div
      className={styles.block}
      data-kind={block.kind}
      data-opens={opensAt}
      data-closes={closesAt}
      data-lane={place.lane}
      data-lanes={place.lanes}
      data-ahead={isAhead ? "" : undefined}
      data-can-change={canChange ? "" : undefined}
      data-series={seriesId ?? undefined}
      data-date={day.date}
      data-name={day.name}
      data-least={slotMinutes}
    >
      <div className={styles.inside}>
        {canChange ? (
          <Link
            className={styles.hours}
            href={`/staff/plan/${slug}/date?series=${seriesId}&date=${day.date}`}
            data-block=""
          >
            {hours}
          </Link>
        ) : (
          <span className={styles.hours}>{hours}</span>
        )}
        <BlockFacts block={block} />
      </div>
      <span className={styles.edge} data-edge="start" />
      <span className={styles.edge} data-edge="end" />
    </div>
  );
}

async function BlockFacts({ block }: { block: Block }) {
  const words = await getTranslations("plan");
  const { desks, overbook, staffDesks, capacity, taken, unreleased, channel, hasException, isAhead } = block;
  return (
    <>
      {isAhead ? (
        <p className={styles.facts}>{words("week.ahead")}</p>
      ) : (
        <>
          <FillMeter taken={taken} capacity={capacity} />
          <p className={styles.strong}>{words("week.taken", { taken, capacity })}</p>
        </>
      )}
      <p className={styles.facts}>
        {words("rule.desks", { desks })}
        {overbook > 0 ? ` ${words("rule.overbook", { places: overbook })}` : null}
        {staffDesks > 0 ? `, ${words("rule.staffDesks", { desks: staffDesks })}` : null}
      </p>
      <p className={styles.facts}>{block.services.join(" · ")}</p>
      {unreleased > 0 || channel !== "public" || hasException ? (
        <p className={styles.badges}>
          {unreleased > 0 ? <Badge tone="warn">{words("week.unreleased", { places: unreleased })}</Badge> : null}
          {channel === "public" ? null : <Badge>{words(`channel.${channel}`)}</Badge>}
          {hasException ? <Badge tone="accent">{words("week.differs")}</Badge> : null}
        </p>
      ) : null}
    </>
  );
}
