import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import styles from "./letter-example.module.css";

const numbers = [
  { name: "V-nummer", value: "1234567890" },
  { name: "Kenmerk", value: "Z1-23456789" },
];

/** Shows where on the letter the two numbers stand. The letter is Dutch, whatever the page is. */
export function LetterExample() {
  const words = useTranslations("pickup.example");
  return (
    <Disclosure summary={words("summary")}>
      <Paragraph>{words("text")}</Paragraph>
      <div className={styles.paper} lang="nl" dir="ltr">
        <span className={styles.line} data-length="short" aria-hidden="true" />
        {numbers.map(({ name, value }) => (
          <p key={name} className={styles.mark}>
            <span className={styles.name}>{name}</span> <span>{value}</span>
          </p>
        ))}
        <span className={styles.line} aria-hidden="true" />
        <span className={styles.line} aria-hidden="true" />
        <span className={styles.line} data-length="short" aria-hidden="true" />
      </div>
    </Disclosure>
  );
}
