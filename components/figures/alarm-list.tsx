import { getTranslations } from "next-intl/server";
import { BulletList } from "@/components/ui/bullet-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { type DryAlarm, findAlarms } from "@/lib/figures/find-alarms";
import { Link } from "@/lib/i18n/navigation";
import { type HeldRole, locationsWith, may } from "@/lib/staff/policy";
import styles from "./alarm-list.module.css";

/** So many locations are told at once; the others one press further. */
const mostShown = 4;

type Props = { staff: { roles: readonly HeldRole[] }; locationId?: string };

/** The locations that run dry, or that one, for whoever plans them; nothing while there are none. */
export async function AlarmList({ staff, locationId }: Props) {
  if (!may(staff.roles, "figures_see", locationId)) return null;
  const alarms = await findAlarms(locationId ? [locationId] : locationsWith(staff.roles, "figures_see"));
  if (alarms.length === 0) return null;
  const words = await getTranslations("figures.alarm");
  // On the page of its plan the figures say more.
  const page = locationId ? "figures" : "plan";
  const places = [...Map.groupBy(alarms, ({ slug }) => slug).values()];
  const more = places.slice(mostShown);
  const title = words("title", { count: places.length });
  return (
    <>
      <div className={styles.wide}>
        <Notice kind="warning" title={title}>
          <Places places={places.slice(0, mostShown)} page={page} />
          {more.length > 0 ? (
            <Disclosure summary={words("more", { count: more.length })}>
              <Places places={more} page={page} />
            </Disclosure>
          ) : null}
        </Notice>
      </div>
      {/* On a phone the list would push the work below the first screen. */}
      <div className={styles.narrow}>
        <Notice kind="warning">
          <Disclosure summary={title}>
            <Places places={places} page={page} />
          </Disclosure>
        </Notice>
      </div>
    </>
  );
}

async function Places({ places, page }: { places: readonly DryAlarm[][]; page: "plan" | "figures" }) {
  const [words, service] = [await getTranslations("figures.alarm"), await getTranslations("service")];
  return (
    <BulletList
      items={places.map((alarms) => (
        <span key={alarms[0]?.slug}>
          {words.rich("line", {
            place: () => (
              <Link className="nl-link" href={`/staff/${page}/${alarms[0]?.slug}`}>
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
