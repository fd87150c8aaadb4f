import { useTranslations } from "next-intl";
import type { Draft } from "@/app/_cookies/pack-draft";
import { Fieldset } from "@/components/ui/fieldset";
import { TextField } from "@/components/ui/text-field";
import type { LetterError } from "@/lib/document/schema";
import type { PersonKeyKind } from "@/lib/service/schema";
import { fieldId, letterName } from "../../book/booking-fields";
import { keyName } from "./letter-fields";

type Props = {
  index: number;
  persons: number;
  personKey: PersonKeyKind;
  draft: Draft;
  errors: Partial<Record<string, LetterError>>;
};

/** The two numbers of one person's letter. */
export function LetterPerson({ index, persons, personKey, draft, errors }: Props) {
  const words = useTranslations("pickup");
  const booking = useTranslations("booking");
  const [key, letter] = [keyName(index), letterName(index)];
  const errorOf = (name: string) => {
    const error = errors[name];
    return error && words(`errors.${error}`);
  };
  return (
    <Fieldset id={`people-${index}`} legend={persons > 1 ? booking("person", { number: index + 1 }) : words("numbers")}>
      <TextField
        id={fieldId(key)}
        name={key}
        label={booking(`key.${personKey}`)}
        hint={index === 0 ? words("keyHint") : undefined}
        error={errorOf(key)}
        defaultValue={draft[key]}
        room="medium"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
      />
      <TextField
        id={fieldId(letter)}
        name={letter}
        label={words("letter")}
        hint={index === 0 ? words(persons > 1 ? "letterHintParty" : "letterHint") : undefined}
        error={errorOf(letter)}
        defaultValue={draft[letter]}
        room="medium"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
      />
    </Fieldset>
  );
}
