"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import type { LiveRow } from "@/lib/visit/live-day";
import { freeDeskOf } from "./actions";
import { useDesk } from "./desk-context";
import styles from "./free-desks.module.css";
import { PressForm } from "./press-form";

/** The desks of colleagues, each of which can be freed when its clerk is gone. */
export function FreeDesks({ atDesk }: { atDesk: readonly LiveRow[] }) {
  const words = useTranslations("day.desk.free");
  const { desks, mine } = useDesk();
  const others = desks.flatMap(({ id, name, clerkId, clerkName }) =>
    clerkId === null || id === mine?.id ? [] : [{ id, name, clerkId, clerk: clerkName ?? "" }],
  );
  if (others.length === 0) return null;
  return (
    <Disclosure summary={words("title")}>
      <Paragraph>{words("intro")}</Paragraph>
      <ul className={styles.desks}>
        {others.map(({ id, name, clerkId, clerk }) => {
          const ticket = atDesk.find(({ deskName }) => deskName === name)?.ticket;
          const who = words("who", { name, clerk });
          return (
            <li key={id}>
              <span>
                {who}
                {ticket ? `. ${words("there", { ticket })}` : null}
              </span>
              <PressForm
                action={freeDeskOf}
                read={() => ({ kind: "free_desk", deskId: id, clerkId })}
                who={who}
                hidden={{ deskId: id, clerkId }}
              >
                <Button look="secondary" aria-label={words("submitWho", { name, clerk })}>
                  {words("submit")}
                </Button>
              </PressForm>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
