import { useTranslations } from "next-intl";

type Props = { feeCents: number /** What stands before it: ", " or " (". */; before?: string; after?: string };

/** What a visit at a location costs besides, where a time there is shown; nothing where it costs nothing. */
export function ExtraCosts({ feeCents, before = ", ", after = "" }: Props) {
  const words = useTranslations("location");
  if (feeCents === 0) return null;
  return (
    <>
      {before}
      {words("extraCosts", { euros: feeCents / 100 })}
      {after}
    </>
  );
}
