import { getLocale, getTranslations } from "next-intl/server";
import { BulletList } from "@/components/ui/bullet-list";
import { Notice } from "@/components/ui/notice";
import type { DeskShortage } from "@/lib/plan/desk-shortages";
import { dateWords } from "./date-words";

/** At most so many are told. */
const mostTold = 8;

/** Where more desks are planned than there are; nothing when there are enough. */
export async function DeskShortages({ shortages }: { shortages: readonly (DeskShortage & { name?: string })[] }) {
  const [words, names] = [await getTranslations("plan.desks"), await getTranslations("service")];
  const locale = await getLocale();
  if (shortages.length === 0) return null;
  return (
    <Notice kind="warning" title={words("title")}>
      <BulletList
        items={shortages.slice(0, mostTold).map(({ name, service, date, time, needed, there, dates, until }) => (
          <span key={`${name} ${service}`}>
            {name ? <strong>{name}: </strong> : null}
            {service
              ? words("ofService", {
                  service: names(`${service}.name`),
                  date: dateWords(date, locale),
                  time,
                  needed,
                  there,
                })
              : words("inAll", { date: dateWords(date, locale), time, needed, there })}{" "}
            {until ? words("datesUntil", { dates, until: dateWords(until, locale) }) : words("dates", { dates })}
          </span>
        ))}
      />
    </Notice>
  );
}
