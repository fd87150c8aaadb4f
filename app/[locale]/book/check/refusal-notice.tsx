import { getTranslations } from "next-intl/server";
import { HelpPhone } from "@/components/appointment/help-phone";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";

const refusals = ["already_booked", "too_many_attempts"] as const;
type Refusal = (typeof refusals)[number];

/** What the address says was refused; nothing when it says nothing that we know. */
export function readRefusal(text: string | string[] | undefined): Refusal | undefined {
  return refusals.find((refusal) => refusal === text);
}

/** Why it was not booked, and how to go on. It never tells when or where somebody else's appointment is. */
export async function RefusalNotice({ refusal, minutes }: { refusal: Refusal; minutes: number }) {
  const words = await getTranslations(`booking.refusals`);
  return (
    <Notice kind="warning" role="alert" id="refused" title={words(`${refusal}.title`)}>
      <Paragraph>{words(`${refusal}.text`, { minutes })}</Paragraph>
      {refusal === "already_booked" ? (
        <Paragraph>
          {words.rich("already_booked.next", {
            find: (text) => (
              <Link className="nl-link" href="/find">
                {text}
              </Link>
            ),
            phone: () => <HelpPhone />,
          })}
        </Paragraph>
      ) : null}
    </Notice>
  );
}
