import { z } from "zod";
import { legalGrounds, receivers, usualGround } from "./receivers";

/** Why a field of a hand-over is refused. */
export type HandOverError = "identity_missing" | "receiver_missing" | "card_format";

const ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");
const says = (error: HandOverError) => ({ error });
const oneLine = z.string().overwrite((text) => text.replace(/\p{Cc}+/gu, " ").trim());

/** What is sent to hand a document over. The checks were done elsewhere: they are recorded as done, and nothing of a body is. */
export const handOverSchema = z
  .object({
    documentId: z.uuid(),
    visitId: z.uuid(),
    passport: z.literal("yes", says("identity_missing")),
    photo: z.literal("yes", says("identity_missing")),
    fingerprint: ticked,
    oldPermit: ticked,
    receivedBy: z.enum(receivers).default("holder"),
    receiverName: oneLine.pipe(z.string().max(100)).default(""),
    ground: z.union([z.enum(legalGrounds), z.literal("")]).default(""),
    card: oneLine.pipe(z.string().regex(/^[0-9A-Za-z .-]{0,30}$/, says("card_format"))).default(""),
  })
  .refine(({ receivedBy, receiverName }) => receivedBy === "holder" || receiverName !== "", {
    path: ["receiverName"],
    ...says("receiver_missing"),
  })
  .transform(({ card, receiverName, ground, ...rest }) => ({
    ...rest,
    card: card || null,
    receiverName: receiverName || null,
    ground: ground || usualGround[rest.receivedBy],
  }));

export type HandOverDetails = z.output<typeof handOverSchema>;

/** What is sent to look something up in the register. */
export const handoverSearchSchema = z
  .object({
    number: oneLine.pipe(z.string().max(30)).default(""),
    name: oneLine.pipe(z.string().max(100)).default(""),
    date: z.union([z.iso.date(), z.literal("")]).catch(""),
  })
  .refine(({ number, name, date }) => number !== "" || name.length >= 2 || date !== "");
export type HandoverSearch = z.output<typeof handoverSearchSchema>;
