import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/lib/i18n/navigation";
import { accessKeys } from "./access-keys";
import styles from "./call-nav.module.css";

const pages = [
  { key: "find", href: "/staff/calls" },
  { key: "book", href: "/staff/calls/book" },
  { key: "reference", href: "/staff/calls/reference" },
] as const;

/** The three things an agent does, each a key away, and which keys these are. */
export async function CallNav({ here }: { here?: (typeof pages)[number]["key"] }) {
  const words = await getTranslations("calls");
  return (
    <div className={styles.bar}>
      <nav aria-label={words("nav.label")}>
        <ul className={styles.pages}>
          {pages.map(({ key, href }) => (
            <li key={key}>
              <Link
                className={styles.page}
                href={href}
                accessKey={accessKeys[key]}
                aria-current={here === key ? "page" : undefined}
              >
                {words(`nav.${key}`)} <kbd className={styles.key}>{accessKeys[key]}</kbd>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Disclosure summary={words("keys.title")}>
        <p>{words("keys.how")}</p>
        <dl className={styles.keys}>
          {(Object.keys(accessKeys) as (keyof typeof accessKeys)[]).map((key) => (
            <div key={key}>
              <dt>
                <kbd className={styles.key}>{accessKeys[key]}</kbd>
              </dt>
              <dd>{words(`keys.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{words("keys.enter")}</p>
      </Disclosure>
    </div>
  );
}
