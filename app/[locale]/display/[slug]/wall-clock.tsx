"use client";

import { useEffect, useState } from "react";

/** The time at the location, by the minute; nothing until the browser has it. */
export function WallClock({ timeZone }: { timeZone: string }) {
  const [time, setTime] = useState("");
  useEffect(() => {
    const format = new Intl.DateTimeFormat("nl", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
    const look = () => setTime(format.format(new Date()));
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [timeZone]);
  return <bdi dir="ltr">{time}</bdi>;
}
