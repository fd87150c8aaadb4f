import type { ChangeRefusal } from "@/lib/appointment/cancel-appointment";
import type { ConfirmRefusal } from "@/lib/appointment/confirm-hold";
import type { ExtendOutcome } from "@/lib/appointment/extend-hold";
import type { HoldRefusal } from "@/lib/appointment/hold-places";
import type { MoveRefusal } from "@/lib/appointment/move-appointment";

type ExtendRefusal = Extract<ExtendOutcome, { ok: false }>["reason"];

/** Every way in which a request does not get what it asked for: those of the domain, and those of the protocol. */
export type ProblemType =
  | HoldRefusal
  | ConfirmRefusal
  | ExtendRefusal
  | ChangeRefusal
  | MoveRefusal
  | "invalid_input"
  | "unauthorized"
  | "method_not_allowed"
  | "body_too_large"
  | "unsupported_media_type"
  | "if_match_missing"
  | "too_many_requests"
  | "internal_error"
  | "unavailable";

export type ProblemKind = { status: number; title: string; detail: string };

/** What happened, what is kept, and what to do next; a new reason does not compile without it. */
export const problems: Record<ProblemType, ProblemKind> = {
  slot_taken: {
    status: 409,
    title: "This time is taken",
    detail:
      "Somebody else has this time, or the visit no longer fits. Nothing is held. Ask for the availability again and choose another time.",
  },
  not_offered: {
    status: 409,
    title: "This time is not offered",
    detail:
      "The location has no session then that does all these services, or is closed. Nothing is held. Choose a time from the availability.",
  },
  not_released: {
    status: 409,
    title: "This time cannot be booked yet",
    detail:
      "The time lies beyond the location's horizon, or its session is released later. Nothing is held. Try again when it is.",
  },
  too_soon: {
    status: 409,
    title: "This time is too soon",
    detail: "The location needs more time before a visit. Nothing is held. Choose a later time.",
  },
  out_of_stock: {
    status: 409,
    title: "The location has run out of something that is needed",
    detail:
      "What the service uses up, such as stickers, is not enough for so many people. Nothing is held. Choose another location, or try again later.",
  },
  same_time: {
    status: 409,
    title: "The appointment is at this time already",
    detail: "Nothing has changed.",
  },
  key_reused: {
    status: 409,
    title: "This idempotency key belongs to another request",
    detail: "The first request with this key stands. Send a new key with a new request.",
  },
  too_many_holds: {
    status: 429,
    title: "Too many times are held",
    detail:
      "You, or your network, hold as many times as is allowed. Confirm or release one, or wait until one expires.",
  },
  hold_expired: {
    status: 409,
    title: "The hold is over",
    detail:
      "It ran out, was released, or was confirmed: then the appointment stands. A time that was not confirmed has gone back to everybody. Hold one again.",
  },
  no_more_extensions: {
    status: 409,
    title: "The hold cannot be kept longer",
    detail: "It was extended ten times and stands until it expires. Confirm it before then.",
  },
  already_booked: {
    status: 409,
    title: "Somebody has an appointment for this service already",
    detail:
      "One of these people has a live appointment for one of these services. The time stays held until the hold expires. Move or cancel the earlier appointment first.",
  },
  already_confirmed: {
    status: 409,
    title: "The hold was confirmed before",
    detail: "It was confirmed with other details, and that appointment stands. Read it under the same secret.",
  },
  document_elsewhere: {
    status: 409,
    title: "A document lies at another location",
    detail:
      "What one of these people collects lies elsewhere, and cannot be here before the visit. Nothing has changed; a time that was held stays held. Ask the document look-up where it lies, or send sendDocument with a visit after it can arrive.",
  },
  document_not_ready: {
    status: 409,
    title: "A document is not ready to be collected",
    detail:
      "What one of these people collects is not there yet, or has gone. Nothing has changed; a time that was held stays held. Ask the document look-up what is known of it.",
  },
  not_found: {
    status: 404,
    title: "There is nothing here",
    detail: "There is no such thing, or the secret does not belong to it. Nothing has changed.",
  },
  cancelled: {
    status: 409,
    title: "The appointment is cancelled",
    detail: "A cancelled appointment cannot be changed. Make a new one.",
  },
  already_over: {
    status: 409,
    title: "The appointment has begun or is over",
    detail: "It cannot be changed any more. Make a new one if you still need to come.",
  },
  changed_meanwhile: {
    status: 412,
    title: "The appointment has changed meanwhile",
    detail: "It is no longer what you saw, and stands as it is now. Read it again, and send its new ETag in If-Match.",
  },
  invalid_input: {
    status: 400,
    title: "The request cannot be read",
    detail: "Nothing has changed. Mend what invalidFields names and send it again.",
  },
  unauthorized: {
    status: 401,
    title: "A secret is needed",
    detail: 'Send the secret of the hold or the appointment as "Authorization: Bearer <secret>". Nothing has changed.',
  },
  method_not_allowed: {
    status: 405,
    title: "This cannot be done here",
    detail: "The method is not one of those in Allow. Nothing has changed.",
  },
  body_too_large: {
    status: 413,
    title: "The request is too large",
    detail: "A body may have 64 KiB. Nothing has changed.",
  },
  unsupported_media_type: {
    status: 415,
    title: "The body is not JSON",
    detail: "Send it as application/json. Nothing has changed.",
  },
  if_match_missing: {
    status: 428,
    title: "Say which version you saw",
    detail: "Send the ETag of the appointment that you read in If-Match. Nothing has changed.",
  },
  too_many_requests: {
    status: 429,
    title: "Too many requests",
    detail: "Nothing of this request was done. Wait as many seconds as Retry-After says.",
  },
  internal_error: {
    status: 500,
    title: "Something went wrong here",
    detail: "It is not your request. What was confirmed before stands. Try again in a few minutes.",
  },
  unavailable: {
    status: 503,
    title: "The planner is away for a moment",
    detail: "What was confirmed before stands. Wait as many seconds as Retry-After says.",
  },
};

export type InvalidField = { name: string; reason: string };

/** A request that does not get what it asked for, thrown or returned by an operation. */
export class Problem extends Error {
  constructor(
    readonly type: ProblemType,
    readonly more: { invalidFields?: InvalidField[]; retryAfterSeconds?: number; allow?: string } = {},
  ) {
    super(problems[type].title);
  }
}
