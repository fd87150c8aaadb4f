import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";

/** The way back to the numbers that were typed. */
export function OtherNumbers({ search, className = "nl-link" }: { search: Search; className?: string }) {
  const words = useTranslations("pickup");
  return (
    <Link className={className} href={`/where${searchQuery({ ...search, letter: undefined })}`}>
      {words("otherNumbers")}
    </Link>
  );
}
