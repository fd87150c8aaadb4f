import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import type { Staff } from "@/lib/auth";
import { Link } from "@/lib/i18n/navigation";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import type { Proposal } from "@/lib/plan/find-proposal";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { countWorklist } from "@/lib/worklist/find-worklist";

/** So many locations are named; of more there is one list. */
const mostNamed = 6;

type Props = { proposal: Proposal; staff: Staff };

/** Where somebody goes on after a change: to the weeks that it is about, and to the people who wait for a solution. */
export async function WaysOn({ proposal: { locationIds, impact }, staff }: Props) {
  const words = await getTranslations("plan.committed");
  const places = await findPlacesToPlan(locationIds.length > 0 ? locationIds : "all");
  const weekOf = (id: string) => {
    const [day] = impact.locations.find(({ locationId }) => locationId === id)?.days ?? [];
    return day ? `?week=${day.date}` : "";
  };
  const [only, ...others] = places;
  return (
    <ActionRow>
      {places.length > mostNamed ? (
        <Link className={buttonClass("secondary")} href="/staff/plan">
          {words("toWeeks")}
        </Link>
      ) : (
        places.map(({ id, slug, name }) => (
          <Link key={id} className={buttonClass("secondary")} href={`/staff/plan/${slug}${weekOf(id)}`}>
            {words("toWeek", { place: name })}
          </Link>
        ))
      )}
      <ToWorklist
        ids={places.map(({ id }) => id)}
        slug={only && others.length === 0 ? only.slug : null}
        staff={staff}
      />
    </ActionRow>
  );
}

type WorklistProps = { ids: readonly string[]; slug: string | null; staff: Staff };

async function ToWorklist({ ids, slug, staff }: WorklistProps) {
  if (!ids.every((id) => may(staff.roles, "worklist_solve", id))) return null;
  const words = await getTranslations("plan.committed");
  const { waiting: _, ...toDo } = await countWorklist(ids, DateTime.now());
  const count = Object.values(toDo).reduce((sum, one) => sum + one, 0);
  return (
    <Link className={buttonClass("secondary")} href={slug ? `/staff/worklist?location=${slug}` : "/staff/worklist"}>
      {words("toWorklist", { count })}
    </Link>
  );
}
