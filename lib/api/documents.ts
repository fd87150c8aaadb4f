import { z } from "@hono/zod-openapi";
import { arrivalsFrom } from "@/lib/document/arrivals-from";
import type { LetterDocument, LetterPair } from "@/lib/document/letter-document";
import { lookUpDocuments } from "@/lib/document/look-up-documents";
import { readLetterPair } from "@/lib/document/schema";
import { takesDocuments } from "@/lib/document/takes-documents";
import { networkOf } from "@/lib/limit/network-of";
import { findLocations } from "@/lib/location/find-locations";
import { DateTime } from "@/lib/time";
import { documentShape, presentDocument } from "./document-shape";
import { dateField, listField, slugField, textField } from "./fields";
import { define } from "./operation";
import { Problem } from "./problem";

export const letterReferenceField = () =>
  textField(40, "Z1-23456789").openapi({ description: "The reference on the letter about the document." });

const lookUpShape = z
  .strictObject({
    key: textField(60, "1234567890")
      .min(1)
      .openapi({ description: "The V-number, or a reference that stands for it." }),
    letterReference: letterReferenceField().min(1),
  })
  .openapi("DocumentLookUpRequest");

const whereaboutsShape = z
  .strictObject({
    documents: listField(documentShape, 20),
    sendableTo: listField(
      z.strictObject({ location: slugField(), arrivesOn: dateField() }).openapi("Transfer"),
      200,
    ).openapi({
      description: "Where documents that are ready can be sent with a booking, and the first date of a visit there.",
    }),
  })
  .openapi("DocumentLookUp");

/** The pair that was sent; throws when it is none. */
function pairOf({ key, letterReference }: z.output<typeof lookUpShape>): LetterPair {
  const pair = readLetterPair("v_number", { key, letter: letterReference });
  if (pair) return pair;
  const reason = "not a V-number of 10 digits with a reference of 6 to 20 letters and digits";
  throw new Problem("invalid_input", { invalidFields: [{ name: "body", reason }] });
}

/** The locations to which these documents can be sent; none when one of them is not ready. */
async function transfersOf(documents: readonly LetterDocument[], now: DateTime) {
  if (documents.some(({ status }) => status !== "ready")) return [];
  const [arrivals, locations] = await Promise.all([
    arrivalsFrom([...new Set(documents.map(({ location }) => location.id))], now),
    findLocations(now),
  ]);
  return locations.flatMap((location) => {
    const arrivesOn = arrivals.get(location.id);
    return arrivesOn && takesDocuments(location, ["DOC"]) ? [{ location: location.slug, arrivesOn }] : [];
  });
}

export const documentOperations = [
  define(
    {
      method: "post",
      path: "/document-lookups",
      id: "findDocument",
      tag: "Documents",
      summary: "Find a document",
      description:
        "By the number of a person and the reference on the letter about it: where it lies and since when. Guesses are few, and a wrong one tells nothing.",
      body: lookUpShape,
      answer: { status: 200, description: "What the register knows.", schema: whereaboutsShape },
      refusals: ["not_found"],
    },
    async ({ body, caller }) => {
      const now = DateTime.now();
      const asked = await lookUpDocuments({ caller, network: networkOf(caller) }, [pairOf(body)], now);
      if (!asked.ok) throw new Problem("too_many_requests", { retryAfterSeconds: asked.retryAfterSeconds });
      const [documents = []] = asked.found;
      if (documents.length === 0) throw new Problem("not_found");
      const sendableTo = await transfersOf(documents, now);
      return { body: { documents: documents.map(presentDocument), sendableTo } };
    },
  ),
];
