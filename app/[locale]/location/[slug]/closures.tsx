import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { ComingClosure } from "@/lib/closure/coming-closures";
import type { Locale } from "@/lib/i18n/locales";
import { say } from "@/lib/wording";
import { DayWords } from "./day-words";
import styles from "./page.module.css";

/** Days on which nobody need come, and why. */
export function Closures({ closures, locale }: { closures: readonly ComingClosure[]; locale: Locale }) {
  const words = useTranslations("locationPage");
  return (
    <section aria-labelledby="closures" className={styles.section}>
      <Heading level={2} id="closures">
        {words("closuresTitle")}
      </Heading>
      {closures.length === 0 ? <Paragraph>{words("noClosures")}</Paragraph> : null}
      <BulletList
        items={closures.map(({ startsOn, endsOn, reason }) => (
          <span key={`${startsOn} ${endsOn}`}>
            {startsOn === endsOn ? (
              <DayWords date={startsOn} locale={locale} />
            ) : (
              words.rich("closure", {
                from: () => <DayWords date={startsOn} locale={locale} />,
                until: () => <DayWords date={endsOn} locale={locale} />,
              })
            )}
            {reason ? `: ${say(reason, locale)}` : null}
          </span>
        ))}
      />
    </section>
  );
}
