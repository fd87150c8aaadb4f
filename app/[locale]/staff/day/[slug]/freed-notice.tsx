"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { useDesk } from "./desk-context";
import { TimeIn } from "./time-in";

/** Tells a clerk that a colleague has freed their desk, until they sit down again. */
export function FreedNotice() {
  const words = useTranslations("day.desk.free");
  const { desks, clerkId } = useDesk();
  const freed = desks.flatMap(({ name, freed: all }) =>
    all.filter((one) => one.clerkId === clerkId).map((one) => ({ ...one, name })),
  );
  return freed.map(({ name, byName, at }) => (
    <Notice key={name} kind="warning" role="alert" title={words("freedTitle", { name })}>
      {words.rich("freedText", { by: byName, at: () => <TimeIn moment={at} /> })}
    </Notice>
  ));
}
