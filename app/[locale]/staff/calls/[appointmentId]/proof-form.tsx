import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { isMailOn } from "@/lib/message/is-mail-on";
import { proofWays } from "@/lib/phone/choices";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import { giveProof } from "../change-actions";
import { callFormWords, reasonFields } from "../form-words";

/** How somebody gets the proof: by mail where they left an address, printed, or as a letter. */
export async function ProofForm({ opened: { appointment } }: { opened: OpenedAppointment }) {
  const words = await getTranslations("calls.change");
  const canMail = appointment.email !== null && isMailOn();
  const ways = proofWays.filter((way) => way !== "mail" || canMail);
  return (
    <>
      {canMail ? null : <p>{words(appointment.email === null ? "noAddress" : "mailOff")}</p>}
      <EditForm
        action={giveProof}
        hidden={{ appointmentId: appointment.id, version: String(appointment.version) }}
        groups={[
          {
            key: "proof",
            fields: [
              {
                name: "way",
                label: words("way"),
                kind: "radios",
                value: [ways[0] ?? ""],
                options: ways.map((value) => ({ value, label: words(`ways.${value}`) })),
              },
              ...(await reasonFields()),
            ],
          },
        ]}
        words={await callFormWords(words("proofSubmit"))}
      />
    </>
  );
}
