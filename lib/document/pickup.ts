/** How a booking names the documents that are collected; without it, staff look for them. */
export type Pickup = {
  /** Of each person, in their order, the reference on their letter as `readLetterReference` gives it; null without one. */
  letters: (string | null)[];
  /** Whether what lies ready at another location is sent to this one, for an appointment after it can be there. */
  sends: boolean;
  /**
   * Whether they go by the location that the letter names: where the register says otherwise, staff look for the document,
   * and nobody is refused.
   */
  byLetter?: boolean;
};

/** Why documents cannot be collected at an appointment: they lie at another location, or are not ready to be collected. */
export type PickupRefusal = "document_elsewhere" | "document_not_ready";
