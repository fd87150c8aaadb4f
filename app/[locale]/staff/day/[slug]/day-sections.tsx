"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { partOf } from "@/lib/visit/day-parts";
import { type DayFilter, filterDay, noFilter } from "@/lib/visit/filter-day";
import type { ForeseenRow } from "@/lib/visit/foresee";
import { DayList } from "./day-list";
import styles from "./day-list.module.css";
import { useDesk } from "./desk-context";
import { FilterBar } from "./filter-bar";

type Props = {
  rows: readonly ForeseenRow[];
  /** What is typed to look for somebody. */
  text: string;
  /** Whether filters do anything yet. */
  isAlive: boolean;
};

const open = ["at_desk", "waiting", "expected"] as const;
const last = Number.MAX_SAFE_INTEGER;

/** The parts of a day with how many are in each, and as many of them as are asked for. */
export function DaySections({ rows, text, isAlive }: Props) {
  const words = useTranslations("day");
  const { nowMs } = useDesk();
  const [filter, setFilter] = useState<DayFilter>(noFilter);
  const shown = useMemo(() => filterDay(rows, { ...filter, text }, nowMs), [rows, filter, text, nowMs]);
  const isFiltered = shown.length < rows.length;
  const inPart = (part: string) => {
    const found = shown.filter(({ state }) => partOf[state] === part);
    return part === "waiting" ? found.toSorted((one, two) => (one.ticket ?? last) - (two.ticket ?? last)) : found;
  };
  return (
    <>
      {isAlive ? <FilterBar filter={filter} onFilter={setFilter} /> : null}
      <div role="status">
        {isFiltered ? <Paragraph>{words("filter.shown", { shown: shown.length, all: rows.length })}</Paragraph> : null}
      </div>
      {open.map((part) => (
        <section key={part} data-part={part} className={styles.part}>
          <Heading level={2}>{words(`parts.${part}`, { count: inPart(part).length })}</Heading>
          <DayList rows={inPart(part)} />
        </section>
      ))}
      <Disclosure
        key={isFiltered ? "some" : "all"}
        summary={words("parts.over", { count: inPart("over").length })}
        isOpen={isFiltered && inPart("over").length > 0}
      >
        <DayList rows={inPart("over")} />
      </Disclosure>
    </>
  );
}
