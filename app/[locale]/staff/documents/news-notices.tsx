import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { News } from "./news";

/** Says what was just done, or why it was not. */
export async function NewsNotices({ news: { done, count, refused } }: { news: News }) {
  const words = await getTranslations("documents");
  return (
    <>
      {done ? (
        <Notice kind="ok" role="status">
          {words(`done.${done}`, { count })}
        </Notice>
      ) : null}
      {refused ? (
        <Notice kind="warning" role="alert">
          {words(`errors.${refused}`)}
        </Notice>
      ) : null}
    </>
  );
}
