import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ownKiosk } from "@/app/_cookies/kiosk-cookie";
import { TicketSlip } from "@/components/ticket/ticket-slip";
import { buttonClass } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { isId } from "@/lib/plan/is-id";
import { findTicketWait } from "@/lib/queue/find-ticket-wait";
import { DateTime } from "@/lib/time";
import { findPartyVisits } from "@/lib/visit/find-ticket";
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
  return { title: words("in.title", { count: 1 }) };
}

/** The number of who has just come in, on the screen for some seconds and on paper. */
export default async function KioskInPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const [kiosk, words] = [await ownKiosk(), await getTranslations("kiosk")];
  const { visit } = await searchParams;
  const now = DateTime.now();
  const found = typeof visit === "string" && isId(visit) ? await findTicketWait({ visitId: visit }, now) : null;
  if (!kiosk || found?.ticket.locationId !== kiosk.place.id) return <NoKiosk />;
  const { ticket, wait } = found;
  const party = await Promise.all(
    (await findPartyVisits(ticket.visitId)).map((id) => findTicketWait({ visitId: id }, now)),
  );
  const tickets = [found, ...party.filter((one) => one !== null)];
  return (
    <>
      <KioskPage
        title={words("in.title", { count: tickets.length })}
        place={kiosk.place.name}
        idle={await idleOf("telling")}
      >
        <p className={styles.number} role="status">
          {tickets.map((one) => one.ticket.number).join(" + ")}
        </p>
        {tickets.length > 1 ? <p>{words("in.party", { count: tickets.length })}</p> : null}
        <p>
          {words("in.text")}{" "}
          {wait.minutes === null
            ? words("in.noDesk")
            : words("in.wait", { before: wait.before, minutes: wait.minutes })}
        </p>
        <div className={styles.actions}>
          <PrintButton label={words("in.print")} />
          <Link className={buttonClass("secondary")} href="/kiosk">
            {words("in.done")}
          </Link>
        </div>
      </KioskPage>
      {tickets.map((one) => (
        <TicketSlip key={one.ticket.visitId} {...one} />
      ))}
    </>
  );
}
