import type { ComponentPropsWithRef, ReactNode } from "react";
import { Fieldset } from "@/components/ui/fieldset";
import { TextField } from "@/components/ui/text-field";
import { fieldId } from "../booking-fields";
import type { DetailsWords } from "./details-words";

export type FormFields = {
  words: DetailsWords;
  errorOf: (name: string) => string | undefined;
  field: (name: string) => ComponentPropsWithRef<"input">;
};

type Props = FormFields & { index: number; persons: number; children?: ReactNode };

/** One person: a name and the number by which the service knows them. */
export function PersonFields({ index, persons, words, errorOf, field, children }: Props) {
  const [name, key] = [`people.${index}.name`, `people.${index}.key`];
  return (
    <Fieldset
      id={`people-${index}`}
      legend={persons > 1 ? words.person.replace("{number}", String(index + 1)) : words.onePerson}
    >
      <TextField
        {...field(name)}
        id={fieldId(name)}
        label={words.name}
        hint={index === 0 ? words.nameHint : undefined}
        error={errorOf(name)}
        autoComplete={index === 0 ? "name" : "off"}
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
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
      />
      {children}
    </Fieldset>
  );
}
