import { type ComponentPropsWithRef, type ReactNode, useCallback, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Fieldset } from "@/components/ui/fieldset";
import { TextField } from "@/components/ui/text-field";
import type { PersonKeyKind } from "@/lib/service/schema";
import { fieldId } from "../booking-fields";
import { useIsLive } from "../use-is-live";
import styles from "./details-form.module.css";
import type { DetailsWords } from "./details-words";

export type FormFields = {
  words: DetailsWords;
  errorOf: (name: string) => string | undefined;
  field: (name: string) => ComponentPropsWithRef<"input">;
};

type Props = FormFields & { index: number; persons: number; personKey: PersonKeyKind; noNumber: ReactNode };

/** "Person 2", for the second one. */
export const personLabel = (words: Pick<DetailsWords, "person">, index: number) =>
  words.person.replace("{number}", String(index + 1));

/**
 * The keys that a phone shows for a number: digits, until somebody looks up what to do without one and may have to
 * type a letter. Where no script can change it back, all keys.
 */
function useKeyboard(personKey: PersonKeyKind) {
  const [mayTypeLetters, setMayTypeLetters] = useState(false);
  const isLive = useIsLive();
  /** Listens in the box that can be opened: that it was, does not bubble. */
  const listenIn = useCallback((box: HTMLElement | null) => {
    if (!box) return;
    const look = ({ target }: Event) => setMayTypeLetters(target instanceof HTMLDetailsElement && target.open);
    box.addEventListener("toggle", look, { capture: true });
    return () => box.removeEventListener("toggle", look, { capture: true });
  }, []);
  const inputMode = isLive && !mayTypeLetters && personKey !== "reference" ? ("numeric" as const) : undefined;
  return { inputMode, listenIn };
}

/** One person: a name and the number by which the service knows them. */
export function PersonFields({ index, persons, personKey, noNumber, words, errorOf, field }: Props) {
  const { inputMode, listenIn } = useKeyboard(personKey);
  const [name, key] = [`people.${index}.name`, `people.${index}.key`];
  return (
    <Fieldset id={`people-${index}`} legend={persons > 1 ? personLabel(words, index) : words.onePerson}>
      <TextField
        {...field(name)}
        id={fieldId(name)}
        label={words.name}
        hint={index === 0 ? words.nameHint : undefined}
        error={errorOf(name)}
        dir="auto"
        autoComplete={index === 0 ? "name" : "off"}
        autoCapitalize="words"
        spellCheck={false}
        maxLength={100}
      />
      <TextField
        {...field(key)}
        id={fieldId(key)}
        label={words.key}
        hint={index === 0 ? words.keyHint : undefined}
        error={errorOf(key)}
        room="medium"
        dir="ltr"
        inputMode={inputMode}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
      />
      <div ref={listenIn} className={styles.noNumber}>
        <Disclosure summary={words.noNumber}>{noNumber}</Disclosure>
      </div>
    </Fieldset>
  );
}
