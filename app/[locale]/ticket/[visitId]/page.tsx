import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { TicketSlip } from "@/components/ticket/ticket-slip";
import { TicketStatus } from "@/components/ticket/ticket-status";
import { ActionRow } from "@/components/ui/action-row";
import { Main } from "@/components/ui/main";
import { OnlyOn } from "@/components/ui/only-on";
import { PrintButton } from "@/components/ui/print-button";
import type { Locale } from "@/lib/i18n/locales";
import { isId } from "@/lib/plan/is-id";
import { findTicketWait } from "@/lib/queue/find-ticket-wait";
import { DateTime } from "@/lib/time";

type Props = { params: Promise<{ locale: Locale; visitId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "ticket" });
  return { title: words("title") };
}

/** A ticket on its owner's phone, and on paper; its address is the secret. It is gone with the day. */
export default async function TicketPage({ params }: Props) {
  const { locale, visitId } = await params;
  setRequestLocale(locale);
  const found = isId(visitId) ? await findTicketWait({ visitId }, DateTime.now()) : null;
  if (!found) return <NotFoundPage />;
  const words = await getTranslations("ticket");
  return (
    <>
      <OnlyOn medium="screen">
        <Main title={words("title")} before={found.ticket.place}>
          <TicketStatus {...found} />
          <ActionRow>
            <PrintButton label={words("print")} />
          </ActionRow>
        </Main>
      </OnlyOn>
      <TicketSlip {...found} />
    </>
  );
}
