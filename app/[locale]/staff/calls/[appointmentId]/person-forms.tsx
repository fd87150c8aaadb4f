import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/lib/i18n/navigation";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import { correct, takeOut } from "../change-actions";
import { callFormWords, reasonFields } from "../form-words";
import styles from "./changes.module.css";

type Props = { opened: OpenedAppointment; change: "name" | "take_out"; person: string | string[] | undefined };

/** Mends a name, or takes somebody out: of several people, whom. */
export async function PersonForms({ opened: { appointment }, change, person }: Props) {
  const words = await getTranslations("calls.change");
  const { id, version, people } = appointment;
  const chosen = people.length === 1 ? people[0] : people.find((one) => one.id === person);
  if (!chosen) {
    return (
      <>
        <p>{words("whom")}</p>
        <ul className={styles.choices}>
          {people.map((one) => (
            <li key={one.id}>
              <Link className={buttonClass("secondary")} href={`/staff/calls/${id}?do=${change}&person=${one.id}#do`}>
                <bdi>{one.name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const hidden = { appointmentId: id, version: String(version), participantId: chosen.id };
  const reasons = await reasonFields();
  if (change === "take_out") {
    return (
      <>
        <p>
          {words.rich(people.length === 1 ? "takeOutLast" : "takeOutText", { name: () => <bdi>{chosen.name}</bdi> })}
        </p>
        <EditForm
          action={takeOut}
          hidden={hidden}
          groups={[{ key: "out", fields: reasons }]}
          words={await callFormWords(words("takeOutSubmit"))}
          look="danger"
        />
      </>
    );
  }
  return (
    <>
      <p>{words("nameText")}</p>
      <EditForm
        action={correct}
        hidden={hidden}
        groups={[
          {
            key: "name",
            fields: [
              { name: "name", label: words("nameField"), kind: "text", value: [chosen.name], autoComplete: "off" },
              ...reasons,
            ],
          },
        ]}
        words={await callFormWords(words("nameSubmit"))}
      />
    </>
  );
}
