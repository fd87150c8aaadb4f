"use client";

import { type ComponentProps, useRef } from "react";
import { Notice } from "./notice";
import { useArrivalFocus } from "./use-arrival-focus";

type Props = ComponentProps<typeof Notice> & {
  /** Another one for each time that something was done: the same words are said again then. */
  stamp?: string;
};

/**
 * What came of something that somebody has just done, or why it was not done. It comes into view and takes the focus when it
 * appears; without JavaScript the browser goes there when it loads the page.
 */
export function Outcome({ stamp, ...notice }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useArrivalFocus(box, stamp);
  return <Notice ref={box} autoFocus tabIndex={-1} {...notice} />;
}
