"use client";

import { useTranslations } from "next-intl";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { ForeseenRow } from "@/lib/visit/foresee";
import { DayList } from "./day-list";
import type { Found } from "./use-look";

/** Whom the server has found, and how many appointments elsewhere. */
export function FoundList({ found: { ids, elsewhere }, rows }: { found: Found; rows: readonly ForeseenRow[] }) {
  const words = useTranslations("day");
  const found = rows.filter(({ id }) => ids.includes(id));
  return (
    <section data-part="found">
      <Heading level={2}>{words("found", { count: found.length })}</Heading>
      {found.length === 0 ? <Paragraph>{words("foundNobody")}</Paragraph> : <DayList rows={found} />}
      {elsewhere > 0 ? <Paragraph>{words("elsewhere", { count: elsewhere })}</Paragraph> : null}
    </section>
  );
}
