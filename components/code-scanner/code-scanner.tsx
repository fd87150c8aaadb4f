"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import styles from "./code-scanner.module.css";
import { watchCamera } from "./watch-camera";

/** What the camera is doing. */
type State = "off" | "on" | "denied";

type Props = {
  /** The field into which a code is put; its form is sent then. */
  fieldId: string;
  words: { open: string; close: string; aim: string; denied: string };
};

/** Puts the code in its field and sends the form, as a hand scanner that types does. */
function typeCode(fieldId: string, code: string): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLInputElement)) return;
  // Past React, which would otherwise take the value for its own and not see the change.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, code);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  // Whoever reads what was typed has it after this.
  setTimeout(() => field.form?.requestSubmit());
}

/** Reads the code that somebody holds before the camera. Nothing of a picture is kept or sent. */
export function CodeScanner({ fieldId, words }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<State>("off");
  const [canScan, setCanScan] = useState(false);

  useEffect(() => setCanScan(Boolean(navigator.mediaDevices?.getUserMedia)), []);
  useEffect(() => {
    if (state !== "on" || !video.current) return;
    return watchCamera(video.current, {
      onCode: (code) => {
        setState("off");
        typeCode(fieldId, code);
      },
      onDenied: () => setState("denied"),
    });
  }, [state, fieldId]);

  if (!canScan) return null;
  return (
    <div className={styles.scanner}>
      {state === "on" ? (
        <>
          <video ref={video} className={styles.picture} muted playsInline aria-label={words.aim} />
          <p>{words.aim}</p>
        </>
      ) : null}
      {state === "denied" ? <p role="alert">{words.denied}</p> : null}
      <Button type="button" look="secondary" onClick={() => setState(state === "on" ? "off" : "on")}>
        {state === "on" ? words.close : words.open}
      </Button>
    </div>
  );
}
