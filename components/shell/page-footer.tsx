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
        <p className={styles.help}>
          {words("help")}{" "}
          <a className="nl-link" href={href}>
            <bdi dir="ltr">{shown}</bdi>
          </a>
          <br />
          {words("helpHours")}
        </p>
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
          <li>{words("licence")}</li>
          <li>{words("mapCredit")}</li>
        </ul>
      </div>
    </footer>
  );
}
