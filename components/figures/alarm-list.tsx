import { getTranslations } from "next-intl/server";
import { BulletList } from "@/components/ui/bullet-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { type DryAlarm, findAlarms } from "@/lib/figures/find-alarms";
import { Link } from "@/lib/i18n/navigation";
import { type HeldRole, locationsWith, may } from "@/lib/staff/policy";

/** So many locations are told at once; the others one press further. */
const mostShown = 4;

/** The locations that run dry, for whoever plans them; nothing while there are none. */
export async function AlarmList({ staff }: { staff: { roles: readonly HeldRole[] } }) {
  if (!may(staff.roles, "figures_see")) return null;
  const alarms = await findAlarms(locationsWith(staff.roles, "figures_see"));
  if (alarms.length === 0) return null;
  const words = await getTranslations("figures.alarm");
  const places = [...Map.groupBy(alarms, ({ slug }) => slug).values()];
  const more = places.slice(mostShown);
  return (
    <Notice kind="warning" title={words("title", { count: places.length })}>
      <Places places={places.slice(0, mostShown)} />
      {more.length > 0 ? (
        <Disclosure summary={words("more", { count: more.length })}>
          <Places places={more} />
        </Disclosure>
      ) : null}
    </Notice>
  );
}

async function Places({ places }: { places: readonly DryAlarm[][] }) {
  const [words, service] = [await getTranslations("figures.alarm"), await getTranslations("service")];
  return (
    <BulletList
      items={places.map((alarms) => (
        <span key={alarms[0]?.slug}>
          {words.rich("line", {
            place: () => (
              <Link className="nl-link" href={`/staff/plan/${alarms[0]?.slug}`}>
                {alarms[0]?.name}
              </Link>
            ),
            services: alarms
              .map(({ service: key, normDays }) => words("service", { name: service(`${key}.name`), days: normDays }))
              .join(", "),
          })}
        </span>
      ))}
    />
  );
}
