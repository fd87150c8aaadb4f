import { z } from "zod";
import { serviceKeys } from "@/lib/service/schema";
import type { CallRefusal, CheckInRefusal, FreeRefusal, ShiftRefusal, StepRefusal } from "./refusals";
import { visitSteps } from "./steps";

/** One line: a control character, of which the database refuses one, is a space, as a scanner or a paste may bring it along. */
const oneLine = z.string().overwrite((text) => text.replace(/\p{Cc}+/gu, " ").trim());
const services = z.array(z.enum(serviceKeys)).min(1).max(serviceKeys.length);
const common = {
  /** Chosen by who sends it, once for each press: sent again it is not done again. */
  id: z.uuid(),
  /** When it was pressed, for one that had to wait: who is let in came then. */
  at: z.iso.datetime({ offset: true }).optional(),
};

/** What a clerk presses. What is done at "their desk" is done at the one where they sit. */
export const deskActionSchema = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("check_in"), appointmentId: z.uuid() }),
  z.object({ ...common, kind: z.literal("check_in_code"), code: z.string().min(1).max(40) }),
  z.object({
    ...common,
    kind: z.literal("walk_in"),
    services,
    persons: z.number().int().min(1).max(12),
    name: oneLine.max(80).nullable().default(null),
    hasPriority: z.boolean().default(false),
  }),
  z.object({ ...common, kind: z.literal("call_next") }),
  z.object({ ...common, kind: z.literal("call"), visitId: z.uuid() }),
  z.object({
    ...common,
    kind: z.literal("step"),
    visitId: z.uuid(),
    step: z.enum(visitSteps),
    services: services.optional(),
    /** For handing on: to this desk. */
    deskId: z.uuid().optional(),
    reason: oneLine.max(200).optional(),
  }),
  z.object({ ...common, kind: z.literal("sit"), deskId: z.uuid(), services }),
  z.object({ ...common, kind: z.literal("pause") }),
  z.object({ ...common, kind: z.literal("resume") }),
  z.object({ ...common, kind: z.literal("leave_desk") }),
  /** The desk of a colleague (`clerkId`) who is gone. */
  z.object({ ...common, kind: z.literal("free_desk"), deskId: z.uuid(), clerkId: z.uuid() }),
]);

export type DeskAction = z.output<typeof deskActionSchema>;

export type DeskRefusal =
  | CheckInRefusal
  | CallRefusal
  | StepRefusal
  | ShiftRefusal
  | FreeRefusal
  /** The same id came before with another request. */
  | "id_reused";

/** What came of it; the visit and the ticket where there is one, also of somebody who is in already. */
export type DeskOutcome =
  | { ok: true; visitId?: string; ticket?: number }
  | { ok: false; reason: DeskRefusal; ticket?: number | null };
