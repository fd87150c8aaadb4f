import { getLocale } from "next-intl/server";
import { homeZone } from "@/lib/advice/home-date";
import { shortDateInWords, timeInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";

/** A moment as a short text, in the country's time: "Tue 24 Nov 09:15". */
export async function momentInWords(at: Date): Promise<string> {
  const locale = await getLocale();
  const local = DateTime.fromJSDate(at, { zone: homeZone });
  return `${shortDateInWords(local, locale)} ${timeInWords(local, locale)}`;
}
