"use client";

import { useEffect, useState } from "react";
import type { Display } from "@/lib/visit/display";

/** The server beats every fifteen seconds: after so long without a word the connection is dead, whatever the browser thinks. */
const silentMs = 40_000;
const againMs = 2000;

/** What a waiting room shows now, told by the server; and whether it cannot be told at the moment. */
export function useDisplay(source: string, first: Display): { display: Display; isAway: boolean } {
  const [display, setDisplay] = useState(first);
  const [isAway, setIsAway] = useState(false);

  useEffect(() => {
    let stream: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(again, silentMs);
    };
    const again = () => {
      stream?.close();
      setIsAway(true);
      clearTimeout(timer);
      timer = setTimeout(connect, againMs);
    };
    const connect = () => {
      stream = new EventSource(`${source}/events`);
      watch();
      for (const said of ["hello", "beat"]) stream.addEventListener(said, watch);
      stream.addEventListener("display", (event) => {
        watch();
        setIsAway(false);
        // What our own server has just written.
        setDisplay(JSON.parse(event.data) as Display);
      });
      stream.addEventListener("replaced", again);
      stream.addEventListener("error", again);
    };
    const leave = () => {
      stream?.close();
      clearTimeout(timer);
      setIsAway(true);
    };
    window.addEventListener("online", again);
    window.addEventListener("offline", leave);
    connect();
    return () => {
      clearTimeout(timer);
      stream?.close();
      window.removeEventListener("online", again);
      window.removeEventListener("offline", leave);
    };
  }, [source]);

  return { display, isAway };
}
