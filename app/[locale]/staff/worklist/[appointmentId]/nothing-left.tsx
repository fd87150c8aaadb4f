import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { WorklistDetail } from "@/lib/worklist/find-entry";

/** Somebody who was on the worklist: how it ended, and who saw to that. */
export async function NothingLeft({ entry }: { entry: WorklistDetail }) {
  const [words, locale] = [await getTranslations("worklist.off"), await getLocale()];
  const { status, isOrphan, startsAt, place, lastChange } = entry;
  const state = status === "booked" && isOrphan ? "kept" : status;
  return (
    <Notice kind="ok" title={words("title")}>
      <Paragraph>
        {words("text")}{" "}
        {words.rich(`state.${state}`, {
          when: () => <DateAndTime instant={startsAt} locale={locale} />,
          place: place.name,
        })}
      </Paragraph>
      {lastChange ? (
        <Paragraph>
          {words.rich("by", {
            name: lastChange.byName,
            time: () => <DateAndTime instant={lastChange.at} locale={locale} />,
          })}
        </Paragraph>
      ) : null}
    </Notice>
  );
}
