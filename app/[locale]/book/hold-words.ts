import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import type { HoldClock } from "@/components/hold/hold-clock";
import { extensionMinutes } from "@/lib/appointment/extend-hold";
import type { Hold } from "@/lib/appointment/find-hold";
import { timeInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";

type Clock = Pick<ComponentProps<typeof HoldClock>, "clock" | "extend">;

/** What the clock of a hold needs to tell the time and speak. */
export async function holdWords(hold: Hold, locale: string): Promise<Clock> {
  const words = await getTranslations("booking.hold");
  return {
    clock: {
      endsAt: hold.expiresAt.toUTC().toISO(),
      now: DateTime.now().toUTC().toISO(),
      labels: { left: words.raw("left"), warning: words("warning"), ended: words("ended") },
      children: words("until", { time: timeInWords(hold.expiresAt, locale) }),
    },
    extend: hold.extensionsLeft > 0 ? words("extend", { minutes: extensionMinutes }) : undefined,
  };
}
