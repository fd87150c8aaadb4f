import type { PlaceData } from "../../place-data";
import { inTheEvening, onSaturdays, onWeekdays } from "./hours";

/** The largest desk. Its Saturdays appear in three waves, so that not everything goes at once. */
const amsterdam: PlaceData = {
  slug: "amsterdam",
  horizonDays: 98,
  leadMinutes: 120,
  admission: "everyone",
  accessNeeds: ["step_free", "private_photo_room", "interpreter"],
  openings: [
    onWeekdays({ opensAt: "09:00", closesAt: "17:00", desks: 6, mix: { DOC: 80, VAA: 15, TKV: 5 }, fullDays: 41 }),
    onWeekdays({ opensAt: "09:00", closesAt: "17:00", desks: 3, mix: { BIO: 76, VAA: 13, NRA: 11 }, fullDays: 66 }),
    inTheEvening({ desks: 2, fullDays: 69 }),
    onSaturdays({
      desks: 4,
      mix: { DOC: 85, VAA: 15 },
      fullDays: 48,
      releaseWaves: [
        { daysBefore: 56, at: "09:00", share: 70 },
        { daysBefore: 7, at: "09:00", share: 20 },
        { daysBefore: 1, at: "09:00", share: 10 },
      ],
    }),
  ],
};

const denHaag: PlaceData = {
  slug: "den-haag",
  nameEn: "IND The Hague",
  horizonDays: 91,
  leadMinutes: 120,
  admission: "everyone",
  accessNeeds: ["step_free", "private_photo_room", "interpreter"],
  openings: [
    onWeekdays({ opensAt: "09:00", closesAt: "17:00", desks: 4, mix: { DOC: 76, VAA: 18, TKV: 6 }, fullDays: 35 }),
    onWeekdays({
      opensAt: "10:00",
      closesAt: "14:00",
      desks: 1,
      slotMinutes: 5,
      mix: { DOC: 1 },
      fullDays: 36,
    }),
    onWeekdays({
      opensAt: "09:00",
      closesAt: "17:00",
      desks: 2,
      mix: { BIO: 74, VAA: 13, NRA: 13 },
      fullDays: 52,
      gaps: 2,
    }),
    inTheEvening({ desks: 1, fullDays: 55 }),
    onSaturdays({ desks: 2, mix: { DOC: 85, VAA: 15 }, fullDays: 42 }),
  ],
};

const zwolle: PlaceData = {
  slug: "zwolle",
  horizonDays: 91,
  leadMinutes: 90,
  admission: "everyone",
  accessNeeds: ["step_free", "private_photo_room"],
  openings: [
    onWeekdays({
      opensAt: "09:00",
      closesAt: "17:00",
      desks: 3,
      mix: { DOC: 74, VAA: 19, TKV: 7 },
      fullDays: 24,
      gaps: 2,
    }),
    onWeekdays({ opensAt: "09:00", closesAt: "17:00", desks: 1, mix: { BIO: 77, VAA: 12, NRA: 11 }, fullDays: 44 }),
    inTheEvening({ desks: 1, fullDays: 41, gaps: 1 }),
  ],
  closures: [
    {
      weekday: 2,
      afterDays: 27,
      days: 1,
      reason: {
        nl: "Studiedag: het loket is deze dag dicht.",
        en: "Staff training day: the desk is closed on this day.",
      },
    },
  ],
};

const denBosch: PlaceData = {
  slug: "den-bosch",
  horizonDays: 91,
  leadMinutes: 90,
  admission: "everyone",
  note: {
    nl: "Komt u voor biometrie (foto en vingerafdrukken)? Ga dan naar het loket aan de Magistratenlaan.",
    en: "Do you come for biometrics (photo and fingerprints)? Then go to the desk on Magistratenlaan.",
  },
  accessNeeds: ["step_free", "interpreter"],
  openings: [
    onWeekdays({ opensAt: "09:00", closesAt: "17:00", desks: 3, mix: { DOC: 75, VAA: 18, TKV: 7 }, fullDays: 29 }),
    onWeekdays({
      weekdays: [2, 4],
      opensAt: "09:00",
      closesAt: "12:00",
      desks: 1,
      mix: { TKV: 20, NRA: 80 },
      fullDays: 16,
      gaps: 1,
    }),
  ],
};

const denBoschMagistratenlaan: PlaceData = {
  slug: "den-bosch-magistratenlaan",
  horizonDays: 91,
  leadMinutes: 90,
  admission: "everyone",
  note: { nl: "Hier alleen biometrie: foto en vingerafdrukken.", en: "Biometrics only: photo and fingerprints." },
  accessNeeds: ["step_free", "private_photo_room"],
  openings: [
    onWeekdays({ opensAt: "09:00", closesAt: "17:00", desks: 1, mix: { BIO: 1 }, fullDays: 57, gaps: 2 }),
    onWeekdays({
      weekdays: [2, 4],
      opensAt: "09:00",
      closesAt: "17:00",
      desks: 1,
      mix: { BIO: 1 },
      fullDays: 58,
    }),
    inTheEvening({ desks: 1, fullDays: 56 }),
  ],
};

const haarlem: PlaceData = {
  slug: "haarlem",
  horizonDays: 84,
  leadMinutes: 90,
  admission: "everyone",
  note: {
    nl: "Hier alleen biometrie: foto en vingerafdrukken. Op dinsdag en donderdag tot 20.00 uur.",
    en: "Biometrics only: photo and fingerprints. On Tuesday and Thursday until 20:00.",
  },
  accessNeeds: ["step_free"],
  openings: [
    onWeekdays({ opensAt: "09:00", closesAt: "17:00", desks: 1, mix: { BIO: 1 }, fullDays: 61, gaps: 1 }),
    inTheEvening({ weekdays: [2, 4], desks: 1, fullDays: 63 }),
  ],
  closures: [
    {
      weekday: 4,
      afterDays: 40,
      days: 2,
      reason: {
        nl: "Wij verhuizen binnen het gebouw. Het loket is deze twee dagen dicht.",
        en: "We are moving within the building. The desk is closed on these two days.",
      },
    },
  ],
};

const amsterdamGatwickstraat: PlaceData = {
  slug: "amsterdam-gatwickstraat",
  nameEn: "IND Amsterdam Ukraine",
  horizonDays: 70,
  leadMinutes: 60,
  admission: "everyone",
  note: {
    nl: "Hier alleen het bewijs van verblijf voor mensen uit Oekraïne.",
    en: "Only the proof of residency for people from Ukraine.",
  },
  accessNeeds: ["step_free", "interpreter"],
  openings: [
    onWeekdays({ opensAt: "09:00", closesAt: "17:00", desks: 4, slotMinutes: 5, mix: { OEK: 1 }, fullDays: 3 }),
    onWeekdays({ opensAt: "09:00", closesAt: "15:00", desks: 1, slotMinutes: 5, mix: { OEK: 1 }, fullDays: 4 }),
  ],
};

export const indDesks: PlaceData[] = [
  amsterdam,
  denHaag,
  zwolle,
  denBosch,
  denBoschMagistratenlaan,
  haarlem,
  amsterdamGatwickstraat,
];
