import { getLocale, getTranslations } from "next-intl/server";
import { dateWords } from "@/components/plan/date-words";
import { BulletList } from "@/components/ui/bullet-list";
import { Notice } from "@/components/ui/notice";
import type { AfterClosing as Closing } from "@/lib/plan/after-closing";

/** At most so many are told. */
const mostTold = 8;

/** Locations at which something is planned after their last day; nothing when there are none. */
export async function AfterClosing({ closings }: { closings: readonly Closing[] }) {
  const [words, locale] = [await getTranslations("plan.afterClosing"), await getLocale()];
  if (closings.length === 0) return null;
  return (
    <Notice kind="warning" title={words("title")}>
      <BulletList
        items={closings
          .slice(0, mostTold)
          .map(({ name, lastDay }) => words("place", { name, date: dateWords(lastDay, locale) }))}
      />
    </Notice>
  );
}
