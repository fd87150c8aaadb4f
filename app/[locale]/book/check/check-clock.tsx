"use client";

import { useRouter } from "next/navigation";
import { type ClockProps, HoldClock } from "@/components/hold/hold-clock";

/** The clock of the check page: at the end the page shows what can be done. */
export function CheckClock(props: ClockProps) {
  const router = useRouter();
  return <HoldClock {...props} onEnd={() => router.refresh()} />;
}
