"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { serviceKeys } from "@/lib/service/schema";
import { dayParts } from "@/lib/visit/day-parts";
import type { DayFilter } from "@/lib/visit/filter-day";
import styles from "./filter-bar.module.css";

type Props = { filter: DayFilter; onFilter: (filter: DayFilter) => void };

/** Which of the day are shown; it works at once, so without JavaScript it is not there. */
export function FilterBar({ filter, onFilter }: Props) {
  const [words, services] = [useTranslations("day.filter"), useTranslations("service")];
  const all = { value: "", label: words("all") };
  const fields = [
    { name: "part", options: dayParts.map((value) => ({ value, label: words(`parts.${value}`) })) },
    { name: "service", options: serviceKeys.map((value) => ({ value, label: services(`${value}.name`) })) },
    { name: "time", options: (["late", "early"] as const).map((value) => ({ value, label: words(`times.${value}`) })) },
  ] as const;
  return (
    <fieldset className={styles.bar}>
      <legend className={styles.legend}>{words("title")}</legend>
      {fields.map(({ name, options }) => (
        <SelectField
          key={name}
          id={`filter-${name}`}
          label={words(name)}
          options={[all, ...options]}
          value={filter[name]}
          // The options are the values of this very field.
          onChange={(event) => onFilter({ ...filter, [name]: event.currentTarget.value } as DayFilter)}
        />
      ))}
    </fieldset>
  );
}
