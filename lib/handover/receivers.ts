/** Who can receive a document. */
export const receivers = ["holder", "parent", "guardian", "authorised"] as const;
export type Receiver = (typeof receivers)[number];

/** On which ground of the law a document is handed over. */
export const legalGrounds = ["aliens_act", "withdrawal_agreement", "custody", "authorisation"] as const;
export type LegalGround = (typeof legalGrounds)[number];

/** The ground that goes with who receives it, where the clerk names none. */
export const usualGround = {
  holder: "aliens_act",
  parent: "custody",
  guardian: "custody",
  authorised: "authorisation",
} as const satisfies Record<Receiver, LegalGround>;
