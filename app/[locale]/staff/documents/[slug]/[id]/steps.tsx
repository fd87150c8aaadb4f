import { getTranslations } from "next-intl/server";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import type { ButtonLook } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import type { ListedDocument } from "@/lib/document/find-document-list";
import { findTransferTargets } from "@/lib/document/find-transfer-targets";
import { canStep } from "@/lib/document/states";
import { stepRefusals } from "@/lib/document/step-document";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import { takeStep } from "./actions";
import { type PageStep, pageSteps } from "./page-steps";

type Props = { document: ListedDocument; place: StaffPlace };

/** Whether the page offers a step: what the state allows, here, now. */
function isOffered(step: PageStep, { document, place }: Props): boolean {
  const { status, from, hasLeft, number, keptUntil } = document;
  if (!canStep(status, step)) return false;
  const isToPack = status === "in_transit" && from !== null && !hasLeft;
  const isHere = isToPack ? from.id === place.id : document.place.id === place.id;
  if (step === "leave") return isToPack && isHere;
  if (isToPack) return step === "miss" && isHere;
  if (step === "arrive" || step === "find") return number !== null;
  const today = DateTime.now().setZone(place.timeZone).toISODate() ?? "";
  return step !== "return" || status !== "ready" || (keptUntil !== null && keptUntil < today);
}

/** What can be done with a document, each step with what it asks. */
export async function Steps(props: Props) {
  const words = await getTranslations("documents");
  const offered = pageSteps.filter((step) => isOffered(step, props));
  if (offered.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{words("one.actions")}</Heading>
      {offered.map((step) => (
        <Disclosure key={`${step} ${props.document.version}`} summary={words(`steps.${step}`)}>
          <Step step={step} {...props} />
        </Disclosure>
      ))}
    </section>
  );
}

/** What a step asks. A prefix keeps the ids of several forms on one page apart. */
async function fieldsOf(step: PageStep, { document, place }: Props): Promise<FieldSpec[]> {
  const words = await getTranslations("documents");
  if (step === "arrive" || step === "shelve" || step === "find") {
    return [{ name: `${step}-shelf`, label: words("one.shelf"), kind: "text", value: [document.shelf ?? ""] }];
  }
  if (step === "fault" || step === "withdraw") {
    return [{ name: `${step}-note`, label: words("steps.note"), kind: "text", value: [""] }];
  }
  if (step !== "send_on") return [];
  const targets = await findTransferTargets(place.id);
  const options = targets.map(({ id, name, workingDays: days }) => ({
    value: id,
    label: words("steps.toOption", { place: name, days }),
  }));
  return [
    {
      name: "send_on-to",
      label: words("steps.to"),
      hint: words("steps.toHint"),
      kind: "select",
      value: [""],
      options: [{ value: "", label: "–" }, ...options],
    },
  ];
}

async function Step({ step, document, place }: Props & { step: PageStep }) {
  const words = await getTranslations("documents");
  const errors = [...stepRefusals, "note_missing", "place_missing", "too_long"] as const;
  const look: ButtonLook = step === "withdraw" ? "danger" : "secondary";
  return (
    <EditForm
      action={takeStep}
      hidden={{ slug: place.slug, documentId: document.id, version: String(document.version), step }}
      groups={[{ key: step, fields: await fieldsOf(step, { document, place }) }]}
      words={{
        submit: words(`steps.${step}`),
        errorTitle: words("errors.title"),
        other: words("errors.other"),
        errors: Object.fromEntries(errors.map((code) => [code, words(`errors.${code}`)])),
      }}
      look={look}
    />
  );
}
