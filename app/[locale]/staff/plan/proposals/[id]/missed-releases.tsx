import { getLocale, getTranslations } from "next-intl/server";
import { dateWords } from "@/components/plan/date-words";
import { momentWords } from "@/components/plan/opening-words";
import { BulletList } from "@/components/ui/bullet-list";
import { Notice } from "@/components/ui/notice";
import type { MissedRelease } from "@/lib/plan/missed-releases";

/** At most so many are told. */
const mostTold = 8;

/** Places that would appear when their time is over, or too near; nothing when there are none. */
export async function MissedReleases({ releases }: { releases: readonly MissedRelease[] }) {
  const [words, locale] = [await getTranslations("plan.missedRelease"), await getLocale()];
  if (releases.length === 0) return null;
  const say = ({ wave, from, dates }: MissedRelease) => {
    const first = dateWords(from, locale);
    return "moment" in wave
      ? words("moment", { ...momentWords(wave.moment, locale), first, dates })
      : words("days", { days: wave.daysBefore, at: wave.at, first });
  };
  return (
    <Notice kind="warning" title={words("title")}>
      <BulletList
        items={releases.slice(0, mostTold).map((release) => (
          <span key={`${release.locationId} ${JSON.stringify(release.wave)} ${release.from}`}>
            <strong>{release.name}: </strong>
            {say(release)}
          </span>
        ))}
      />
    </Notice>
  );
}
