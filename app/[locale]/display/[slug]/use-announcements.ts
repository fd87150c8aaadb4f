"use client";

import { useEffect, useRef } from "react";
import type { Display } from "@/lib/visit/display";
import { newCalls } from "./new-calls";

/** How a call is said in a language: "Nummer {number}, balie {desk}". */
export type Spoken = { language: string; call: string };

const tones = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.22 },
];

/** Two soft tones. */
function chime(audio: AudioContext): void {
  for (const { hertz, at } of tones) {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    const from = audio.currentTime + at;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.3, from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.5);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 0.6);
  }
}

function speak(text: string, language: string): void {
  if (!("speechSynthesis" in window)) return;
  const said = new SpeechSynthesisUtterance(text);
  said.lang = language;
  said.rate = 0.9;
  // The browser says one after the other.
  window.speechSynthesis.speak(said);
}

/** Sounds and says each number that is called, or called again, once; a browser allows that only after a press. */
export function useAnnouncements(
  display: Display,
  { hasSound, spoken }: { hasSound: boolean; spoken: Spoken[] },
): void {
  const before = useRef(display);
  const audio = useRef<AudioContext | null>(null);

  useEffect(() => {
    if (!hasSound) return;
    audio.current = new AudioContext();
    return () => {
      void audio.current?.close();
      audio.current = null;
    };
  }, [hasSound]);

  useEffect(() => {
    const calls = newCalls(before.current, display);
    before.current = display;
    if (!audio.current || calls.length === 0) return;
    chime(audio.current);
    for (const { number, desk } of calls) {
      for (const { language, call } of spoken) {
        speak(call.replace("{number}", String(number)).replace("{desk}", desk), language);
      }
    }
  }, [display, spoken]);
}
