import type { CardField, TypedCard } from "@/lib/document/read-card";
import type { RegisteredAs } from "@/lib/document/registration";

/** What the scan form shows after a card: what is asked next, what was typed, and what the last ones have become. */
export type ScanState = {
  attempts: number;
  /** A number; whose it is; or whether it really lies here. */
  asks: "number" | "details" | "elsewhere";
  typed: TypedCard;
  errors: Partial<Record<CardField, string>>;
  refusal?: string;
  /** Where the register has it. */
  elsewhere?: string;
  done: { number: string; became: RegisteredAs; shelf: string }[];
};

/** Nothing was scanned yet; the shelf is the one of the card before. */
export const emptyCard = (shelf: string): TypedCard => ({
  number: "",
  v_number: "",
  letter_reference: "",
  name: "",
  shelf,
  expected_on: "",
});
