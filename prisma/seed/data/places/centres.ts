import type { BothLanguages, PlaceData } from "../../place-data";
import { onWeekdays } from "./hours";

/** Which centre takes whom is nowhere in our sources, so the text itself says that it is assumed. */
const mostlySkilledMigrants: BothLanguages = {
  nl: "Meestal voor kennismigranten, onderzoekers en internationale studenten, en voor hun gezin. Dit nemen wij aan: vraag het na bij het centrum.",
  en: "Mostly for highly skilled migrants, researchers and international students, and for their families. We assume this: check with the centre.",
};

const expatCentre = { leadMinutes: 60, admission: "sector", admissionNote: mostlySkilledMigrants } as const;

export const centres: PlaceData[] = [
  {
    ...expatCentre,
    slug: "expat-amsterdam",
    horizonDays: 70,
    accessNeeds: ["step_free", "private_photo_room"],
    openings: [
      onWeekdays({ opensAt: "09:00", closesAt: "15:00", desks: 1, mix: { DOC: 1 }, fullDays: 18 }),
      onWeekdays({ opensAt: "10:00", closesAt: "15:00", desks: 1, mix: { BIO: 1 }, fullDays: 26, gaps: 1 }),
    ],
  },
  {
    ...expatCentre,
    slug: "expat-den-haag",
    horizonDays: 63,
    accessNeeds: ["step_free"],
    conditions: {
      DOC: {
        nl: "U kunt hier alleen ophalen als uw brief dit centrum noemt.",
        en: "You can only collect here if your letter names this centre.",
      },
    },
    openings: [onWeekdays({ opensAt: "09:00", closesAt: "16:00", desks: 1, mix: { DOC: 65, BIO: 35 }, fullDays: 15 })],
  },
  {
    ...expatCentre,
    slug: "expat-rotterdam",
    horizonDays: 63,
    admission: "region",
    admissionNote: {
      nl: "Voor mensen die in de regio Rotterdam wonen of werken.",
      en: "For people who live or work in Greater Rotterdam.",
    },
    accessNeeds: ["step_free", "private_photo_room", "interpreter"],
    openings: [
      onWeekdays({ opensAt: "09:00", closesAt: "15:00", desks: 1, mix: { DOC: 55, BIO: 35, VAA: 10 }, fullDays: 9 }),
    ],
  },
  {
    ...expatCentre,
    slug: "expat-eindhoven",
    horizonDays: 63,
    accessNeeds: ["step_free"],
    openings: [
      onWeekdays({
        opensAt: "10:00",
        closesAt: "15:00",
        desks: 1,
        mix: { DOC: 60, BIO: 40 },
        fullDays: 12,
        gaps: 1,
      }),
    ],
  },
  {
    ...expatCentre,
    slug: "expat-enschede",
    horizonDays: 56,
    accessNeeds: ["step_free"],
    openings: [
      onWeekdays({
        weekdays: [2, 4],
        opensAt: "10:00",
        closesAt: "15:00",
        desks: 1,
        mix: { DOC: 60, BIO: 40 },
        fullDays: 4,
      }),
    ],
  },
  {
    ...expatCentre,
    slug: "expat-groningen",
    horizonDays: 56,
    accessNeeds: ["step_free", "private_photo_room"],
    openings: [onWeekdays({ opensAt: "10:00", closesAt: "13:00", desks: 1, mix: { DOC: 60, BIO: 40 }, fullDays: 1 })],
  },
  {
    ...expatCentre,
    slug: "expat-maastricht",
    horizonDays: 70,
    admission: "everyone",
    admissionNote: {
      nl: "Op dinsdag, donderdag en vrijdag voor iedereen.",
      en: "Open to everyone on Tuesday, Thursday and Friday.",
    },
    accessNeeds: ["step_free"],
    openings: [
      onWeekdays({
        weekdays: [2, 4, 5],
        opensAt: "09:00",
        closesAt: "16:00",
        desks: 1,
        mix: { DOC: 55, BIO: 33, VAA: 9, TKV: 3 },
        fullDays: 6,
      }),
    ],
  },
  {
    ...expatCentre,
    slug: "expat-utrecht",
    horizonDays: 63,
    accessNeeds: ["step_free", "interpreter"],
    openings: [
      onWeekdays({
        weekdays: [1, 2, 3, 4],
        opensAt: "10:00",
        closesAt: "15:00",
        desks: 1,
        mix: { DOC: 55, BIO: 37, VAA: 8 },
        fullDays: 13,
      }),
    ],
  },
  {
    ...expatCentre,
    slug: "expat-wageningen",
    horizonDays: 56,
    accessNeeds: [],
    openings: [
      onWeekdays({
        weekdays: [3],
        opensAt: "10:00",
        closesAt: "14:00",
        desks: 1,
        mix: { DOC: 60, BIO: 40 },
        fullDays: 5,
      }),
    ],
  },
  {
    ...expatCentre,
    slug: "expat-nijmegen",
    horizonDays: 56,
    accessNeeds: ["step_free"],
    openings: [
      onWeekdays({
        weekdays: [2, 5],
        opensAt: "10:00",
        closesAt: "13:00",
        desks: 1,
        mix: { DOC: 55, BIO: 37, VAA: 8 },
        fullDays: 3,
      }),
    ],
  },
  {
    slug: "goes",
    nameEn: "IND service point Goes",
    horizonDays: 70,
    leadMinutes: 60,
    admission: "region",
    admissionNote: {
      nl: "Voor inwoners van Zeeland en de Brabantse Wal.",
      en: "For residents of Zeeland and the Brabantse Wal.",
    },
    accessNeeds: [],
    openings: [
      onWeekdays({
        weekdays: [2, 4],
        opensAt: "09:00",
        closesAt: "16:00",
        desks: 1,
        mix: { DOC: 60, BIO: 40 },
        fullDays: 10,
      }),
    ],
  },
];
