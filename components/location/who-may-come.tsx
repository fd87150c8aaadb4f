import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Locale } from "@/lib/i18n/locales";
import type { Location } from "@/lib/location/location";
import { say } from "@/lib/wording";

type Props = { location: Pick<Location, "admission" | "admissionNote">; locale: Locale };

/** Who may come to a location; what is not for everyone stands out, so that nobody travels for nothing. */
export function WhoMayCome({ location: { admission, admissionNote }, locale }: Props) {
  const words = useTranslations("location.admission");
  return (
    <>
      {admission === "everyone" ? `${words(admission)}.` : <Badge tone="accent">{words(admission)}</Badge>}
      {admissionNote ? ` ${say(admissionNote, locale)}` : null}
    </>
  );
}
