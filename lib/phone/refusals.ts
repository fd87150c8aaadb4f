/** Why something could not be done for somebody on the line. */
export const phoneRefusals = [
  "not_there",
  /** Nobody has asked the caller who they are, or that was too long ago. */
  "caller_not_verified",
  /** The note says a name or a number. */
  "note_personal",
  /** It is not what the page showed: the person, or a colleague, changed it. */
  "changed_meanwhile",
  "already_over",
  "cancelled",
  "slot_taken",
  "not_offered",
  "not_released",
  "too_soon",
  "out_of_stock",
  "same_time",
  /** The document does not lie there, nor can it be there in time. */
  "document_elsewhere",
  "document_not_ready",
  /** Not a typing error but another name. */
  "another_name",
  "same_name",
  /** No address, or no mail server. */
  "no_mail",
] as const;

export type PhoneRefusal = (typeof phoneRefusals)[number];
export type PhoneOutcome = { ok: true } | { ok: false; reason: PhoneRefusal };
