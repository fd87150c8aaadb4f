import { useFormatter, useTranslations } from "next-intl";
import { OpeningHours } from "@/components/location/opening-hours";
import { OtherHours } from "@/components/location/other-hours";
import { BulletList } from "@/components/ui/bullet-list";
import { hoursByService } from "@/lib/location/hours-by-service";
import type { Location } from "@/lib/location/location";
import type { ServiceKey } from "@/lib/service/schema";

type Props = { location: Pick<Location, "openings" | "otherOpenings" | "services"> };

/** When people can come, with what for where that differs; also on days that do not come each week. */
export function Hours({ location: { openings, otherOpenings, services } }: Props) {
  const [words, names] = [useTranslations("locationPage"), useTranslations("service")];
  const format = useFormatter();
  const offered = services.map(({ key }) => key);
  const weekly = hoursByService(openings, offered);
  const isForAll = (some: readonly ServiceKey[]) => offered.every((key) => some.includes(key));
  const forWhat = (some: readonly ServiceKey[]) =>
    isForAll(some)
      ? null
      : `${format.list(
          some.map((key) => names(`${key}.name`)),
          { type: "unit" },
        )}: `;
  const lines = [
    ...weekly.map((one) => (
      <>
        {forWhat(one.services)}
        <OpeningHours openings={one.openings} />
      </>
    )),
    ...otherOpenings.map((hours) => (
      <>
        {forWhat(hours.services)}
        <OtherHours hours={hours} />
      </>
    )),
  ];
  if (lines.length === 0) return words("noHours");
  return lines.length === 1 ? lines[0] : <BulletList items={lines} />;
}
