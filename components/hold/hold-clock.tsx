"use client";

import { type ComponentProps, useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Countdown } from "@/components/ui/countdown";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import styles from "./hold-clock.module.css";

export type ClockProps = {
  clock: Pick<ComponentProps<typeof Countdown>, "endsAt" | "now" | "labels" | "children">;
  /** The words of the button that keeps the time longer; absent when it cannot be kept longer. */
  extend?: string | undefined;
  /** Said when it was kept longer, with the new end. */
  kept: string;
};

type Props = ClockProps & {
  onEnd: () => void;
  /** Whether the clock is the lower half of a plate that says what is kept. */
  isBelow?: boolean;
};

/**
 * How long the time is still kept, and one press to keep it longer. Stands inside the form that it posts with; near
 * the end it stays in sight.
 */
export function HoldClock({ clock, extend, kept, onEnd, isBelow }: Props) {
  const firstEnd = useRef(clock.endsAt);
  const hasEnded = useRef(false);
  const end = () => {
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnd();
  };
  return (
    <div className={classNames(styles.clock, isBelow && styles.below)}>
      <Countdown key={clock.endsAt} {...clock} onEnd={end} />
      {extend ? (
        <Button look="secondary" name="intent" value="extend" formNoValidate>
          {extend}
        </Button>
      ) : null}
      <VisuallyHidden>
        <span role="status">{clock.endsAt === firstEnd.current ? "" : kept}</span>
      </VisuallyHidden>
    </div>
  );
}
