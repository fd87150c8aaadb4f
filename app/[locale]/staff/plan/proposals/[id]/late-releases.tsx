import { getLocale, getTranslations } from "next-intl/server";
import { dateWords } from "@/components/plan/date-words";
import { momentWords } from "@/components/plan/opening-words";
import { BulletList } from "@/components/ui/bullet-list";
import { Notice } from "@/components/ui/notice";
import type { LateRelease } from "@/lib/plan/late-releases";

/** At most so many are told. */
const mostTold = 8;

/** Places that would appear later than their rule says; nothing when there are none. */
export async function LateReleases({ releases }: { releases: readonly LateRelease[] }) {
  const [words, locale] = [await getTranslations("plan.lateRelease"), await getLocale()];
  if (releases.length === 0) return null;
  const say = ({ wave, horizonDays, from }: LateRelease) =>
    "moment" in wave
      ? words("moment", {
          ...momentWords(wave.moment, locale),
          from: from ? dateWords(from, locale) : "none",
          horizon: horizonDays,
        })
      : words("days", { days: wave.daysBefore, horizon: horizonDays });
  return (
    <Notice kind="warning" title={words("title")}>
      <BulletList
        items={releases.slice(0, mostTold).map((release) => (
          <span key={`${release.locationId} ${JSON.stringify(release.wave)}`}>
            <strong>{release.name}: </strong>
            {say(release)}
          </span>
        ))}
      />
    </Notice>
  );
}
