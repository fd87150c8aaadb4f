import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Appointment } from "@/lib/appointment/find-appointment";
import type { MoveRefusal } from "@/lib/appointment/move-appointment";
import { DateAndTime } from "./date-and-time";
import { refusalLooks } from "./refusals";

type Props = {
  refusal: MoveRefusal;
  /** The appointment that the refusal left as it was, to say that nothing is lost. */
  kept?: Appointment;
};

/** Why a change was not made, what still stands, and what to do next. */
export function RefusalNotice({ refusal, kept }: Props) {
  const words = useTranslations("appointment.refusals");
  const locale = useLocale();
  const { kind, isKept } = refusalLooks[refusal];
  return (
    <Notice kind={kind} role="alert" title={words(`${refusal}.title`)}>
      <Paragraph>{words(`${refusal}.text`)}</Paragraph>
      {kept && isKept ? (
        <Paragraph>
          {words.rich("kept", { time: () => <DateAndTime instant={kept.startsAt} locale={locale} /> })}
        </Paragraph>
      ) : null}
    </Notice>
  );
}
