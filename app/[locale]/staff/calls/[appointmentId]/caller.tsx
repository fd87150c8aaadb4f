import { getLocale, getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { EditForm } from "@/components/plan/edit-form";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { callerChecks, callers } from "@/lib/phone/choices";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import { accessKeys } from "../access-keys";
import { verify } from "../change-actions";
import { callFormWords } from "../form-words";

/** Who calls: asked first, and written down as done. Nothing can be changed before. */
export async function Caller({ opened }: { opened: OpenedAppointment }) {
  const [words, locale] = [await getTranslations("calls.caller"), await getLocale()];
  const { appointment, verifiedAt } = opened;
  if (verifiedAt) {
    return (
      <Notice kind="ok">
        {words.rich("known", { time: () => <TimeOfDay instant={verifiedAt} locale={locale} /> })}
      </Notice>
    );
  }
  return (
    <Card>
      <Heading level={2}>{words("title")}</Heading>
      <EditForm
        action={verify}
        hidden={{ appointmentId: appointment.id }}
        groups={[
          {
            key: "caller",
            fields: [
              {
                name: "caller",
                label: words("who"),
                kind: "radios",
                value: ["self"],
                options: callers.map((value) => ({ value, label: words(`callers.${value}`) })),
              },
              {
                name: "checks",
                label: words("checks"),
                hint: words("checksHint"),
                kind: "checks",
                value: [],
                accessKey: accessKeys.first,
                options: callerChecks.map((value) => ({ value, label: words(`check.${value}`) })),
              },
            ],
          },
        ]}
        words={await callFormWords(words("submit"))}
      />
    </Card>
  );
}
