import type { Draft } from "@/app/_cookies/pack-draft";
import { type LetterError, letterErrors, letterSchema } from "@/lib/document/schema";
import type { PersonKeyKind } from "@/lib/service/schema";
import { letterName } from "../../book/booking-fields";

type Asked = { personKey: PersonKeyKind; persons: number };

export const keyName = (index: number) => `people.${index}.key`;

const isLetterError = (message: string): message is LetterError =>
  (letterErrors as readonly string[]).includes(message);

/** What was typed of the first `persons` people, as pairs; with what is wrong, by the names of the fields. */
export function lettersOf(draft: Draft, { personKey, persons }: Asked) {
  const typed = Array.from({ length: persons }, (_, index) => ({
    key: draft[keyName(index)] ?? "",
    letter: draft[letterName(index)] ?? "",
  }));
  const { data: pairs = null, error } = letterSchema(personKey, persons).safeParse(typed);
  const errors: Partial<Record<string, LetterError>> = {};
  for (const { path, message } of error?.issues ?? []) {
    const [index, field] = path;
    const name = field === "key" ? keyName(Number(index)) : letterName(Number(index));
    if (isLetterError(message)) errors[name] ??= message;
  }
  return { pairs, errors };
}
