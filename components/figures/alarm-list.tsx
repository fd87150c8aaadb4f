import { getTranslations } from "next-intl/server";
import { BulletList } from "@/components/ui/bullet-list";
import { Notice } from "@/components/ui/notice";
import { findAlarms } from "@/lib/figures/find-alarms";
import { Link } from "@/lib/i18n/navigation";
import { type HeldRole, locationsWith, may } from "@/lib/staff/policy";

/** The places that run dry, for whoever plans them; nothing while there are none. */
export async function AlarmList({ staff }: { staff: { roles: readonly HeldRole[] } }) {
  if (!may(staff.roles, "figures_see")) return null;
  const alarms = await findAlarms(locationsWith(staff.roles, "figures_see"));
  if (alarms.length === 0) return null;
  const [words, service] = [await getTranslations("figures.alarm"), await getTranslations("service")];
  return (
    <Notice kind="warning" title={words("title", { count: alarms.length })}>
      <BulletList
        items={alarms.map((alarm) => (
          <span key={alarm.id}>
            {words.rich("line", {
              place: () => (
                <Link className="nl-link" href={`/staff/plan/${alarm.slug}`}>
                  {alarm.name}
                </Link>
              ),
              service: service(`${alarm.service}.name`),
              days: alarm.normDays,
            })}
          </span>
        ))}
      />
    </Notice>
  );
}
