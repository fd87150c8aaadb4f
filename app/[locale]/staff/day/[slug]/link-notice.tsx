"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/lib/i18n/navigation";
import type { LinkState } from "./day-link";
import styles from "./link-notice.module.css";
import { TimeIn } from "./time-in";

/** Whether the screen hears the server, and since when not. */
export function LinkNotice({ status, heardAt, slug }: Pick<LinkState, "status" | "heardAt"> & { slug: string }) {
  const words = useTranslations("day.link");
  if (status === "away") {
    return (
      <Notice kind="warning" role="alert" title={words("away.title")}>
        {words.rich("away.text", { moment: () => <TimeIn moment={heardAt} /> })}
      </Notice>
    );
  }
  if (status === "signed_out") {
    return (
      <Notice kind="error" role="alert" title={words("signedOut.title")}>
        <p>{words("signedOut.text")}</p>
        <Link className="nl-link" href={`/staff/sign-in?next=${encodeURIComponent(`/staff/day/${slug}`)}`}>
          {words("signedOut.link")}
        </Link>
      </Notice>
    );
  }
  return (
    <p className={styles.line} data-status={status}>
      {words(status)}
    </p>
  );
}
