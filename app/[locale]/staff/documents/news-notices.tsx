import { getTranslations } from "next-intl/server";
import { PageOutcome } from "@/components/ui/page-outcome";
import type { News } from "./news";

/** Says what was just done, or why it was not. */
export async function NewsNotices({ news: { done, count, refused } }: { news: News }) {
  const words = await getTranslations("documents");
  return (
    <>
      {done ? (
        <PageOutcome kind="ok" role="status">
          {words(`done.${done}`, { count })}
        </PageOutcome>
      ) : null}
      {refused ? (
        <PageOutcome kind="warning" role="alert">
          {words(`errors.${refused}`)}
        </PageOutcome>
      ) : null}
    </>
  );
}
