import { getTranslations } from "next-intl/server";
import { legalGrounds, receivers } from "@/lib/handover/receivers";
import type { HandOverError } from "@/lib/handover/schema";
import type { HandOverWords } from "./hand-over-form";

/** The words of the hand-over, for the form that runs in the browser. */
export async function handOverWords(): Promise<HandOverWords> {
  const [words, register] = [await getTranslations("visit.handOver"), await getTranslations("handover")];
  const errors = {
    identity_missing: words("errors.identity_missing"),
    receiver_missing: words("errors.receiver_missing"),
    card_format: words("errors.card_format"),
  } satisfies Record<HandOverError, string>;
  return {
    checks: words("checks"),
    checksHint: words("checksHint"),
    passport: words("passport"),
    photo: words("photo"),
    fingerprint: words("fingerprint"),
    oldPermit: words("oldPermit"),
    submit: words("submit"),
    other: words("other"),
    receivedBy: words("receivedBy"),
    receiverName: words("receiverName"),
    receiverHint: words("receiverHint"),
    ground: words("ground"),
    card: words("card"),
    errorTitle: words("errorTitle"),
    errors,
    receivers: receivers.map((value) => ({ value, label: register(`receiver.${value}`) })),
    grounds: [
      { value: "", label: words("usualGround") },
      ...legalGrounds.map((value) => ({ value, label: register(`ground.${value}`) })),
    ],
  };
}
