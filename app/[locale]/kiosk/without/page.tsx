import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ownKiosk } from "@/app/_cookies/kiosk-cookie";
import { Button, buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findExpectedWaits } from "@/lib/queue/find-expected-waits";
import { findOutOfStock } from "@/lib/stock/find-out-of-stock";
import { DateTime } from "@/lib/time";
import { takeTicket } from "../actions";
import { idleOf } from "../idle";
import styles from "../kiosk.module.css";
import { KioskPage } from "../kiosk-page";
import { NoKiosk } from "../no-kiosk";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "kiosk" });
  return { title: words("walkIn.title") };
}

const persons = [1, 2, 3, 4, 5, 6];

/** Where somebody without an appointment says what they come for, and sees how long they must expect to wait. */
export default async function KioskWithoutPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const kiosk = await ownKiosk();
  if (!kiosk?.takesWalkIns) return <NoKiosk />;
  const [words, names] = [await getTranslations("kiosk"), await getTranslations("service")];
  const [waits, out] = [
    await findExpectedWaits(kiosk.place.id, DateTime.now()),
    await findOutOfStock(kiosk.place.id, DateTime.now()),
  ];
  const isMissing = (await searchParams).missing === "1";
  return (
    <KioskPage title={words("walkIn.title")} place={kiosk.place.name} idle={await idleOf("asking")}>
      <form action={takeTicket} className={styles.form}>
        {isMissing ? (
          <p role="alert" className={styles.error}>
            {words("walkIn.missing")}
          </p>
        ) : null}
        <fieldset className={styles.fields}>
          <legend>{words("walkIn.what")}</legend>
          <div className={styles.choices}>
            {waits.map(({ service, minutes }) => (
              <label key={service} className={styles.choice}>
                <input type="radio" name="service" value={service} disabled={out.has(service)} />
                <span className={styles.choiceText}>
                  {names(`${service}.name`)}
                  <span className={styles.soft}>
                    {out.has(service)
                      ? words("walkIn.out")
                      : minutes === null
                        ? words("walkIn.noDesk")
                        : words("walkIn.wait", { minutes })}
                  </span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset className={styles.fields}>
          <legend>{words("walkIn.persons")}</legend>
          <div className={styles.persons}>
            {persons.map((count) => (
              <label key={count} className={styles.choice}>
                <input type="radio" name="persons" value={count} defaultChecked={count === 1} />
                {count}
              </label>
            ))}
          </div>
        </fieldset>
        <div className={styles.actions}>
          <Button>{words("walkIn.submit")}</Button>
          <Link className={buttonClass("secondary")} href="/kiosk">
            {words("back")}
          </Link>
        </div>
      </form>
    </KioskPage>
  );
}
