import { useTranslations } from "next-intl";
import { ServiceNames } from "@/components/appointment/service-names";
import { Link } from "@/lib/i18n/navigation";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import styles from "./asked-for.module.css";

/** What somebody looks for, and the way to change it. */
export function AskedFor({ search }: { search: Search }) {
  const words = useTranslations("where.asked");
  return (
    <p className={styles.asked}>
      <span>
        {words("label")}{" "}
        <strong>
          <ServiceNames services={search.services} />
        </strong>
        {", "}
        {words("persons", { count: search.persons })}
        {search.needs.includes("extra_time") ? `, ${words("extraTime")}` : null}
      </span>
      <Link href={`/${searchQuery(search)}`} className="nl-link">
        {words("change")}
      </Link>
    </p>
  );
}
