import { getTranslations } from "next-intl/server";
import { momentInWords } from "@/components/staff/moment-in-words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import type { Staff } from "@/lib/auth";
import { browserOf } from "@/lib/staff/browser-of";
import { findStaffSessions, type OwnSession } from "@/lib/staff/staff-session";
import { DateTime } from "@/lib/time";
import { endOtherSessions, endOwnSession } from "./actions";
import styles from "./page.module.css";

/** Where somebody is signed in, each to be ended. */
export async function Sessions({ staff }: { staff: Staff }) {
  const words = await getTranslations("staff.account");
  const sessions = await findStaffSessions(staff.id, DateTime.now());
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("sessionsTitle")}
      </Heading>
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <Session key={session.id} session={session} isThisOne={session.id === staff.sessionId} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form action={endOtherSessions}>
          <Button look="secondary">{words("endOthers")}</Button>
        </form>
      ) : null}
    </Card>
  );
}

async function Session({ session, isThisOne }: { session: OwnSession; isThisOne: boolean }) {
  const words = await getTranslations("staff.account");
  const browser = browserOf(session.browser) || words("unknownBrowser");
  const [began, seen] = [await momentInWords(session.beganAt), await momentInWords(session.seenAt)];
  return (
    <li className={styles.session}>
      <div>
        <strong>{browser}</strong> {isThisOne ? <Badge tone="good">{words("thisOne")}</Badge> : null}
        <br />
        {words("began", { when: began })}, {words("seen", { when: seen })}
      </div>
      {isThisOne ? null : (
        <form action={endOwnSession}>
          <Button
            look="subtle"
            name="session"
            value={session.id}
            aria-label={words("endName", { browser, when: seen })}
          >
            {words("end")}
          </Button>
        </form>
      )}
    </li>
  );
}
