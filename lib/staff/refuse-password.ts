import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { oncePerProcess } from "@/lib/once-per-process";
import { passwordLengths } from "./schema";

export type PasswordRefusal = "password_short" | "password_long" | "password_common";

/** From 0 to 4, which wants more than ten thousand million guesses. */
const leastScore = 4;

/** What somebody in this country and this work types first. */
const obviousWords = [
  "loketplanner wachtwoord welkom geheim inloggen toegang beheerder administrator planner manager balie loket afspraak",
  "vreemdeling immigratie naturalisatie verblijf document biometrie overheid rijksoverheid ministerie gemeente nederland",
  "amsterdam rotterdam utrecht zwolle denhaag eindhoven groningen ajax feyenoord oranje koning",
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lente zomer herfst winter",
  "januari februari maart april juni juli augustus september oktober november december",
]
  .join(" ")
  .split(" ");

const estimator = () =>
  oncePerProcess("password_estimator", () => new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }));

/**
 * Why a new password is refused; null when it is not: too short, too long, or among the first that somebody would guess.
 *
 * `about` is what is known of the person: their name and address.
 * Units: lengths in characters as people count them.
 */
export function refusePassword(password: string, about: readonly string[]): PasswordRefusal | null {
  const length = [...password.normalize("NFKC")].length;
  if (length < passwordLengths.least) return "password_short";
  if (length > passwordLengths.most) return "password_long";
  const known = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  const { score } = estimator().check(password, [...known, ...obviousWords]);
  return score < leastScore ? "password_common" : null;
}
