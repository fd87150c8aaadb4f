import { getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import type { ClockProps } from "@/components/hold/hold-clock";
import { extensionMinutes } from "@/lib/appointment/extend-hold";
import type { Hold } from "@/lib/appointment/find-hold";
import { timeInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";

/** What the clock of a hold needs to tell the time and speak. */
export async function holdWords(hold: Hold, locale: string): Promise<ClockProps> {
  const words = await getTranslations("booking.hold");
  const isLast = hold.extensionsLeft === 0;
  return {
    clock: {
      endsAt: hold.expiresAt.toUTC().toISO(),
      now: DateTime.now().toUTC().toISO(),
      labels: {
        left: words("left", { time: "{time}" }),
        warning: words(isLast ? "lastWarning" : "warning"),
        ended: words("ended"),
      },
      children: words.rich(isLast ? "untilAtLast" : "until", {
        time: () => <TimeOfDay instant={hold.expiresAt} locale={locale} />,
      }),
    },
    extend: isLast ? undefined : words("extend", { minutes: extensionMinutes }),
    kept: words("kept", { time: timeInWords(hold.expiresAt, locale) }),
  };
}
