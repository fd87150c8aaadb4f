import { getTranslations } from "next-intl/server";
import { heldKey } from "@/app/_cookies/hold-cookie";
import { DateAndTime, TimeOfDay } from "@/components/appointment/date-and-time";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { findHold } from "@/lib/appointment/find-hold";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import type { DateTime } from "@/lib/time";

/** Tells whoever comes back here that a time is still held for them; it is why that time is not in the list. */
export async function HeldAlready({ locale, now }: { locale: Locale; now: DateTime }) {
  const key = await heldKey();
  const hold = key ? await findHold(key, now, locale) : null;
  const [first] = hold?.groups ?? [];
  if (hold?.state !== "held" || !first) return null;

  const words = await getTranslations("when.held");
  return (
    <Notice kind="info" title={words("title")}>
      <Paragraph>
        {words.rich("text", {
          when: () => <DateAndTime instant={first.startsAt} locale={locale} />,
          location: hold.location.name,
          until: () => <TimeOfDay instant={hold.expiresAt} locale={locale} />,
        })}
      </Paragraph>
      <Link className={buttonClass("secondary")} href="/book/details">
        {words("go")}
      </Link>
    </Notice>
  );
}
