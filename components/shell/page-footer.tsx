import { getTranslations } from "next-intl/server";
import { helpPhone } from "@/lib/help-phone";
import { Link } from "@/lib/i18n/navigation";
import styles from "./page-footer.module.css";

export async function PageFooter() {
  const words = await getTranslations("shell");
  const { shown, href } = helpPhone();

  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>
          <strong className={styles.helpTitle}>{words("help")}</strong>
          <a className={`nl-link ${styles.phone}`} href={href}>
            <bdi dir="ltr">{shown}</bdi>
          </a>
          <br />
          {words("helpHours")}
        </p>
        <div>
          <ul className={styles.links}>
            <li>
              <Link className="nl-link" href="/privacy">
                {words("privacy")}
              </Link>
            </li>
            <li>
              <Link className="nl-link" href="/accessibility">
                {words("accessibility")}
              </Link>
            </li>
          </ul>
          <p className={styles.small}>
            <span>{words("licence")}</span>
            <span>{words("mapCredit")}</span>
          </p>
        </div>
      </div>
    </footer>
  );
}
