"use client";

import { type ComponentProps, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Countdown } from "@/components/ui/countdown";

type Props = {
  clock: Pick<ComponentProps<typeof Countdown>, "endsAt" | "now" | "labels" | "children">;
  /** The words of the button that keeps the time longer; absent when it cannot be kept longer. */
  extend?: string | undefined;
  onEnd: () => void;
};

/** How long the time is still kept, and one press to keep it longer. Stands inside the form that it posts with. */
export function HoldClock({ clock, extend, onEnd }: Props) {
  const hasEnded = useRef(false);
  const end = () => {
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnd();
  };
  return (
    <>
      <Countdown key={clock.endsAt} {...clock} onEnd={end} />
      {extend ? (
        <Button look="secondary" name="intent" value="extend" formNoValidate>
          {extend}
        </Button>
      ) : null}
    </>
  );
}
