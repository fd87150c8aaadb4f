import type { PlaceData } from "../../place-data";

const shut: Omit<PlaceData, "slug"> = {
  horizonDays: 91,
  leadMinutes: 120,
  admission: "everyone",
  accessNeeds: [],
  openings: [],
};

/** Desks that are gone: kept, because old letters and old clients still name them. */
export const closedPlaces: PlaceData[] = [
  {
    ...shut,
    slug: "rijswijk",
    nameEn: "IND Rijswijk (temporary)",
    note: { nl: "Dit tijdelijke loket is dicht.", en: "This temporary desk is closed." },
  },
  {
    ...shut,
    slug: "brabanthallen",
    note: { nl: "Dit loket is dicht.", en: "This desk is closed." },
  },
  {
    ...shut,
    slug: "rotterdam",
    note: { nl: "Dit loket is dicht sinds 25 mei 2022.", en: "This desk closed on 25 May 2022." },
  },
  {
    ...shut,
    slug: "utrecht",
    note: { nl: "Dit loket is dicht sinds 1 april 2022.", en: "This desk closed on 1 April 2022." },
  },
];
