import { getTranslations } from "next-intl/server";
import { momentInWords } from "@/components/staff/moment-in-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { browserOf } from "@/lib/staff/browser-of";
import type { MemberRow } from "@/lib/staff/find-members";
import { findStaffSessions } from "@/lib/staff/staff-session";
import { DateTime } from "@/lib/time";
import { endSessions } from "../actions";
import styles from "./page.module.css";

/** Where somebody is signed in. */
export async function Sessions({ member }: { member: MemberRow }) {
  const words = await getTranslations("staff");
  const sessions = await findStaffSessions(member.id, DateTime.now());
  const lines = await Promise.all(
    sessions.map(async ({ id, browser, seenAt }) => {
      const named = browserOf(browser) || words("account.unknownBrowser");
      return { id, text: words("member.session", { browser: named, when: await momentInWords(seenAt) }) };
    }),
  );
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("member.sessions")}
      </Heading>
      {lines.length === 0 ? (
        <Paragraph>{words("member.noSessions")}</Paragraph>
      ) : (
        <>
          <ul className={styles.rows}>
            {lines.map(({ id, text }) => (
              <li key={id} className={styles.row}>
                {text}
              </li>
            ))}
          </ul>
          <form action={endSessions}>
            <Button look="secondary" name="member" value={member.id}>
              {words("member.endSessions")}
            </Button>
          </form>
        </>
      )}
    </Card>
  );
}
