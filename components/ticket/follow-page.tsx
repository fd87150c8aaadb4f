"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** Also without news the page is read again after so long. */
const lookMs = 30_000;

/**
 * Reads the page again whenever the waiting room that `events` tells of changes; says when it cannot. Where too many listen
 * from one address it looks now and then instead. Without JavaScript a reload does it.
 */
export function FollowPage({ events, words }: { events: string; words: { away: string } }) {
  const router = useRouter();
  const [isAway, setIsAway] = useState(false);

  useEffect(() => {
    const source = new EventSource(events);
    const look = () => router.refresh();
    source.addEventListener("hello", () => setIsAway(false));
    source.addEventListener("display", look);
    source.addEventListener("replaced", () => source.close());
    source.addEventListener("error", () => setIsAway(source.readyState !== EventSource.CLOSED));
    const timer = setInterval(look, lookMs);
    return () => {
      clearInterval(timer);
      source.close();
    };
  }, [events, router]);

  return <p role="status">{isAway ? words.away : ""}</p>;
}
