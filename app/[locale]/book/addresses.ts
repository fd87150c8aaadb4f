import type { Refusal } from "./check/refusals";

export const detailsAddress = "/book/details";

/** The details with everything that is wrong with them, at the top. */
export const wrongDetailsAddress = `${detailsAddress}?wrong=1#error-summary`;

type Refused = { refused: Refusal; after?: number; who?: string };

/** The check, and there why a booking was refused: after how many seconds to try again, or whose number it was. */
export function checkAddress(refused?: Refused): string {
  if (!refused) return "/book/check";
  const query = new URLSearchParams(
    Object.entries(refused).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );
  return `/book/check?${query}#refused`;
}
