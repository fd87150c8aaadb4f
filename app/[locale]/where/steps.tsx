import { useTranslations } from "next-intl";
import { backLinkClass } from "@/components/ui/back-link";
import { StepIndicator } from "@/components/ui/step-indicator";
import { Link } from "@/lib/i18n/navigation";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";

/** The way back and the third of seven steps. */
export function Steps({ search }: { search: Search }) {
  const words = useTranslations("where");
  const shell = useTranslations("shell");
  return (
    <>
      <Link href={`/${searchQuery(search)}`} className={backLinkClass}>
        {words("back")}
      </Link>
      <StepIndicator step={3} steps={7} label={shell("step", { step: 3, steps: 7 })} />
    </>
  );
}
