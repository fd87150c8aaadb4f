import type { Draft } from "@/app/_cookies/pack-draft";
import { type Choice, ChoiceGroup } from "@/components/ui/choice-group";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import styles from "./details-form.module.css";
import type { FormFields } from "./person-fields";

/** Who books, for whom: what stands above the people. */
export function BookerFields({ words, errorOf, field, typed }: FormFields & { typed: Draft }) {
  return (
    <>
      <ChoiceGroup
        id="contactKind"
        legend={words.contactKind.legend}
        choices={chosen(words.contactKind.choices, typed.contactKind)}
        error={errorOf("contactKind")}
        {...group("contactKind", field)}
      />
      <div className={styles.onlyRepresentative}>
        <ChoiceGroup
          id="representativeKind"
          legend={words.representativeKind.legend}
          choices={chosen(words.representativeKind.choices, typed.representativeKind)}
          error={errorOf("representativeKind")}
          compact
          {...group("representativeKind", field)}
        />
        <TextField
          {...field("contactName")}
          id="contactName"
          label={words.contactName}
          error={errorOf("contactName")}
          dir="auto"
          autoComplete="name"
          autoCapitalize="words"
          spellCheck={false}
          maxLength={100}
        />
      </div>
    </>
  );
}

/** How we reach them: what stands below the people. */
export function ContactFields({ words, errorOf, field, typed }: FormFields & { typed: Draft }) {
  const { defaultValue: language, ...languageField } = field("language");
  return (
    <>
      <ChoiceGroup
        id="contactBy"
        legend={words.contactBy.legend}
        choices={chosen(words.contactBy.choices, typed.contactBy)}
        error={errorOf("contactBy")}
        {...group("contactBy", field)}
      />
      <div className={styles.onlyEmail}>
        <TextField
          {...field("email")}
          id="email"
          type="email"
          label={words.email}
          error={errorOf("email")}
          dir="ltr"
          autoComplete="email"
          spellCheck={false}
          maxLength={254}
        />
      </div>
      <div className={styles.onlyPhone}>
        <TextField
          {...field("phone")}
          id="phone"
          type="tel"
          label={words.phone}
          hint={words.phoneHint}
          error={errorOf("phone")}
          room="medium"
          dir="ltr"
          autoComplete="tel"
          maxLength={30}
        />
      </div>
      <SelectField
        // What a form library gives an input is right for a select too.
        {...(languageField as object)}
        id="language"
        name="language"
        label={words.language}
        defaultValue={language}
        options={words.languages}
        error={errorOf("language")}
      />
    </>
  );
}

const chosen = (choices: Choice[], value: string | undefined) =>
  choices.map((choice) => ({ ...choice, isChosen: choice.value === value }));

/** A group's inputs are many: each has its own default, none the group's. */
function group(name: string, field: FormFields["field"]) {
  const { defaultValue: _, ...inputProps } = field(name);
  return { name, inputProps };
}
