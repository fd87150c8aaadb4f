import { useLocale, useTranslations } from "next-intl";
import { Notice, type NoticeKind } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Appointment } from "@/lib/appointment/find-appointment";
import type { MoveRefusal } from "@/lib/appointment/move-appointment";
import { DateAndTime } from "./date-and-time";

/** How each refusal of a change is told; each has its words under `appointment.refusals`. */
const looks: Record<MoveRefusal, { kind: NoticeKind; isKept: boolean }> = {
  slot_taken: { kind: "warning", isKept: true },
  not_offered: { kind: "warning", isKept: true },
  not_released: { kind: "warning", isKept: true },
  too_soon: { kind: "warning", isKept: true },
  same_time: { kind: "info", isKept: false },
  changed_meanwhile: { kind: "warning", isKept: false },
  already_over: { kind: "info", isKept: false },
  cancelled: { kind: "info", isKept: false },
  not_found: { kind: "info", isKept: false },
};

/** Reads a refusal from an address; null for anything else. */
export function refusalOf(asked: unknown): MoveRefusal | null {
  // The keys of a record of refusals are refusals.
  return (Object.keys(looks) as MoveRefusal[]).find((reason) => reason === asked) ?? null;
}

type Props = {
  refusal: MoveRefusal;
  /** The appointment that the refusal left as it was, to say that nothing is lost. */
  kept?: Appointment;
};

/** Why a change was not made, what still stands, and what to do next. */
export function RefusalNotice({ refusal, kept }: Props) {
  const words = useTranslations("appointment.refusals");
  const locale = useLocale();
  const { kind, isKept } = looks[refusal];
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
