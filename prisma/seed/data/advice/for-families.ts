import type { AdviceRuleData } from "@/lib/advice/schema";

/** Is it too soon for a family to report? */
export const forFamilies: AdviceRuleData[] = [
  {
    key: "nra-journey-not-booked",
    services: ["NRA"],
    position: 610,
    question: {
      nl: "Heeft uw gezin het visum (mvv), en is de reis naar Nederland geboekt?",
      en: "Does your family have the visa (mvv), and is the journey to the Netherlands booked?",
    },
    hint: {
      nl: "Kies ook ‘Ja’ als uw gezin al in Nederland is.",
      en: "Choose ‘Yes’ too if your family is in the Netherlands already.",
    },
    sparesWhen: false,
    title: { nl: "Maak de afspraak zodra de reis is geboekt", en: "Make the appointment once the journey is booked" },
    advice: {
      nl: "Uw gezin meldt zich pas na aankomst in Nederland. Wacht daarom op het visum en boek eerst de reis. Maak daarna een afspraak op een dag na de aankomst.",
      en: "Your family reports after arriving in the Netherlands. So wait for the visa and book the journey first. Then make an appointment on a day after the arrival.",
    },
    sourceUrl:
      "https://ind.nl/en/news/persons-journeying-in-connection-with-family-reunification-to-ind-in-zevenaar-and-no-longer-to-ter",
    validFrom: "2023-03-06",
  },
];
