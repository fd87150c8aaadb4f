import { useTranslations } from "next-intl";
import type { Place } from "@/lib/place/find-place";

/** How far a location is, as exactly as a postcode of four digits allows. */
export function Distance({ km, from }: { km: number; from: Place }) {
  const words = useTranslations("where.line");
  return km < 5
    ? words("near", { from: from.postcode })
    : words("far", { km: String(Math.round(km)), from: from.postcode });
}
