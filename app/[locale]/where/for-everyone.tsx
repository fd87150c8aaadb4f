import { useTranslations } from "next-intl";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import type { RankedLocation } from "@/lib/waiting/rank-locations";

type Props = { usable: readonly RankedLocation[]; search: Search };

/** Warns that some of the locations are not for everyone, and leads to those of the IND, which are. */
export function ForEveryone({ usable, search }: Props) {
  const words = useTranslations("where");
  const isLimited = usable.some(({ location }) => location.admission !== "everyone");
  const hasDesks = usable.some(({ location }) => location.kind === "ind_desk");
  if (!isLimited || !hasDesks || search.kinds.length > 0) return null;
  return (
    <Paragraph soft>
      {words("someOnly")}{" "}
      <Link href={`/where${searchQuery({ ...search, kinds: ["ind_desk"] })}`} className="nl-link">
        {words("onlyDesks")}
      </Link>
    </Paragraph>
  );
}
