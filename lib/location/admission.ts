/** Who may come to a location: everyone, people of a region or a sector, or whoever's letter names it. */
export const admissions = ["everyone", "region", "sector", "letter"] as const;
export type Admission = (typeof admissions)[number];
