import { getTranslations } from "next-intl/server";
import { readDraft } from "@/app/_cookies/draft-cookie";
import { leftOf } from "@/app/_cookies/split-draft";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";
import { parseSearch } from "@/lib/search/parse-search";
import { searchQuery } from "@/lib/search/search-query";
import type { ServiceKey } from "@/lib/service/schema";
import { byRegister } from "../../where/pickup/by-register";

/** Leads on to the appointment of those whose documents lie elsewhere, when a party was split. */
export async function RestOfParty({ services }: { services: ServiceKey[] }) {
  const persons = leftOf(await readDraft());
  if (persons === 0) return null;
  const words = await getTranslations("pickup.rest");
  const search = { ...parseSearch({}), services, persons, letter: byRegister };
  return (
    <Notice kind="warning" title={words("title", { persons })}>
      <Paragraph>{words("text")}</Paragraph>
      <Link className={buttonClass("primary")} href={`/where${searchQuery(search)}`}>
        {words("go")}
      </Link>
    </Notice>
  );
}
