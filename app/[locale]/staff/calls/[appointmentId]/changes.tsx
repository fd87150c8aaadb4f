import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Link } from "@/lib/i18n/navigation";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import type { DateTime } from "@/lib/time";
import { accessKeys } from "../access-keys";
import { type Change, changes } from "../done";
import { CancelForm } from "./cancel-form";
import styles from "./changes.module.css";
import { ContactForm } from "./contact-form";
import { MoveForm } from "./move-form";
import { PersonForms } from "./person-forms";
import { ProofForm } from "./proof-form";

type Props = {
  opened: OpenedAppointment;
  change: Change | null;
  query: Record<string, string | string[] | undefined>;
  now: DateTime;
};

/** What can be done with it as it stands; what is over or cancelled can only be proven, or not even that. */
function possible({ appointment: { canChange, status } }: OpenedAppointment): readonly Change[] {
  if (canChange) return changes;
  return status === "cancelled" ? [] : ["proof"];
}

/** What can be done with an appointment, once the agent knows who calls; one form at a time. */
export async function Changes({ opened, change, query, now }: Props) {
  const words = await getTranslations("calls");
  const { appointment, verifiedAt } = opened;
  const open = possible(opened);
  if (!verifiedAt || open.length === 0) return null;
  const chosen = open.find((one) => one === change) ?? null;
  return (
    <section aria-labelledby="changes">
      <Heading level={2} id="changes">
        {words("change.title")}
      </Heading>
      <ul className={styles.choices}>
        {open.map((one, index) => (
          <li key={one}>
            <Link
              className={styles.choice}
              href={`/staff/calls/${appointment.id}?do=${one}#do`}
              aria-current={chosen === one ? "true" : undefined}
              accessKey={index === 0 ? accessKeys.changes : undefined}
            >
              {words(`change.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
      {chosen ? (
        <Card id="do">
          <Heading level={3} look={2}>
            {words(`change.${chosen}`)}
          </Heading>
          <ChosenForm opened={opened} change={chosen} query={query} now={now} />
        </Card>
      ) : null}
    </section>
  );
}

function ChosenForm({ opened, change, query, now }: Props & { change: Change }) {
  switch (change) {
    case "move":
      return <MoveForm opened={opened} query={query} now={now} />;
    case "proof":
      return <ProofForm opened={opened} />;
    case "contact":
      return <ContactForm opened={opened} />;
    case "name":
    case "take_out":
      return <PersonForms opened={opened} change={change} person={query.person} />;
    case "cancel":
      return <CancelForm opened={opened} />;
  }
}
