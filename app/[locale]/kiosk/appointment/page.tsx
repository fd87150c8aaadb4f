import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ownKiosk } from "@/app/_cookies/kiosk-cookie";
import { CodeScanner } from "@/components/code-scanner/code-scanner";
import { scannerWords } from "@/components/code-scanner/scanner-words";
import { Button, buttonClass } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { checkMeIn } from "../actions";
import { idleOf } from "../idle";
import styles from "../kiosk.module.css";
import { KioskPage } from "../kiosk-page";
import { NoKiosk } from "../no-kiosk";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "kiosk" });
  return { title: words("code.title") };
}

/** Where somebody shows their code to the camera or a scanner, or types it. */
export default async function KioskAppointmentPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const [kiosk, words] = [await ownKiosk(), await getTranslations("kiosk")];
  if (!kiosk) return <NoKiosk />;
  return (
    <KioskPage title={words("code.title")} place={kiosk.place.name} idle={await idleOf("asking")}>
      <form action={checkMeIn} className={styles.form} id="check-in">
        <TextField
          id="given"
          name="given"
          label={words("code.label")}
          hint={words("code.hint")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          autoFocus
          className={styles.code}
        />
        <div className={styles.actions}>
          <Button>{words("code.submit")}</Button>
          <Link className={buttonClass("secondary")} href="/kiosk">
            {words("back")}
          </Link>
        </div>
      </form>
      <CodeScanner fieldId="given" words={await scannerWords()} />
    </KioskPage>
  );
}
