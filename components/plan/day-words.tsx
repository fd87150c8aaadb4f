import { getTranslations } from "next-intl/server";
import type { Day } from "@/lib/opening/schema";

/** The hours of one date with its desks and services; null: it is not open. */
export async function DayWords({ day }: { day: Day | null }) {
  const words = await getTranslations("plan");
  if (!day) return <>{words("openings.notOpen")}.</>;
  return (
    <>
      <bdi dir="ltr">
        {day.opensAt}–{day.closesAt}
      </bdi>
      , {words("rule.desks", { desks: day.desks })}
      {day.overbook > 0 ? ` ${words("rule.overbook", { places: day.overbook })}` : null}
      {day.staffDesks > 0 ? `, ${words("rule.staffDesks", { desks: day.staffDesks })}` : null}
      {day.services.length > 0 ? `, ${day.services.join(", ")}` : null}.
    </>
  );
}
