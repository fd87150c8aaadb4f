import type { AdviceRuleData } from "@/lib/advice/schema";

const biometricsPage = "https://ind.nl/en/Pages/Appointment-biometric-information.aspx";

/** Can we use a photo and fingerprints that we have? */
export const forBiometrics: AdviceRuleData[] = [
  {
    key: "bio-baby",
    services: ["BIO"],
    position: 210,
    question: {
      nl: "Is de afspraak alleen voor een baby jonger dan 1 jaar?",
      en: "Is the appointment only for a baby younger than 1 year?",
    },
    sparesWhen: true,
    title: { nl: "Stuur de foto met de post", en: "Send the photo by post" },
    advice: {
      nl: "Een baby hoeft niet te komen. Laat een pasfoto maken bij een fotograaf. Stuur de foto op met de ‘Bijlage Fotokaart’. U vindt dat formulier op ind.nl.",
      en: "A baby does not have to come. Have a passport photo taken by a photographer. Send it with the form ‘Appendix Photo card’. You find that form on ind.nl.",
    },
    sourceUrl: biometricsPage,
    validFrom: "2022-05-25",
  },
  {
    key: "bio-recent",
    services: ["BIO"],
    position: 220,
    question: {
      nl: "Hebben wij in de laatste 6 maanden al uw foto en vingerafdrukken gemaakt?",
      en: "Did we take your photo and fingerprints in the last 6 months?",
    },
    hint: {
      nl: "Een Nederlandse ambassade telt ook. Is een kind daarna 6, 12 of 18 jaar geworden? Kies dan ‘Nee’.",
      en: "A Dutch embassy counts too. Has a child turned 6, 12 or 18 since then? Then choose ‘No’.",
    },
    sparesWhen: true,
    title: { nl: "Wij hebben uw foto en vingerafdrukken nog", en: "We still have your photo and fingerprints" },
    advice: {
      nl: "Foto en vingerafdrukken van minder dan 6 maanden oud kunnen wij opnieuw gebruiken. U hoeft daarvoor niet te komen.\n\nWas er iets niet goed? Dan krijgt u een brief. Maak dan wel een afspraak.",
      en: "We can use a photo and fingerprints that are less than 6 months old again. You do not have to come for them.\n\nWas something not good enough? Then you get a letter. In that case do make an appointment.",
    },
    sourceUrl: biometricsPage,
    validFrom: "2023-06-16",
  },
  {
    key: "bio-first-permit",
    services: ["BIO"],
    position: 230,
    question: {
      nl: "Is dit uw eerste verblijfsdocument, en zijn uw foto en vingerafdrukken al gemaakt?",
      en: "Is this your first residence document, and have your photo and fingerprints been taken already?",
    },
    hint: {
      nl: "Bijvoorbeeld op de ambassade, toen u uw visum (mvv) kreeg. Of bij de politie, toen u asiel vroeg.",
      en: "For example at the embassy, when you got your visa (mvv). Or by the police, when you asked for asylum.",
    },
    sparesWhen: true,
    title: {
      nl: "Uw foto en vingerafdrukken zijn al gemaakt",
      en: "Your photo and fingerprints have been taken already",
    },
    advice: {
      nl: "Voor uw eerste document gebruiken wij de foto en de vingerafdrukken van de ambassade of de politie. U hoeft daarvoor niet te komen.\n\nU krijgt een brief als uw document klaar is. Maak dan een afspraak om het op te halen.",
      en: "For your first document we use the photo and the fingerprints from the embassy or the police. You do not have to come for them.\n\nYou get a letter when your document is ready. Then make an appointment to collect it.",
    },
    sourceUrl: biometricsPage,
    validFrom: "2022-05-25",
  },
  {
    key: "bio-w-document",
    services: ["BIO"],
    position: 240,
    question: {
      nl: "Vraagt u een W-document, en zijn uw foto en vingerafdrukken jonger dan 5 jaar?",
      en: "Do you ask for a W document, and are your photo and fingerprints less than 5 years old?",
    },
    hint: {
      nl: "Het W-document is de pas voor mensen die op een beslissing over asiel wachten. Is een kind daarna 6, 12 of 18 jaar geworden? Kies dan ‘Nee’.",
      en: "The W document is the card for people who wait for a decision on asylum. Has a child turned 6, 12 or 18 since then? Then choose ‘No’.",
    },
    sparesWhen: true,
    title: { nl: "Wij gebruiken uw foto en vingerafdrukken opnieuw", en: "We use your photo and fingerprints again" },
    advice: {
      nl: "Voor een W-document mogen foto en vingerafdrukken wat ouder zijn. U hoeft ze niet opnieuw te laten maken.\n\nZegt een brief iets anders? Doe dan wat de brief zegt.",
      en: "For a W document the photo and fingerprints may be somewhat older. You do not have to have them taken again.\n\nDoes a letter say something else? Then do what the letter says.",
    },
    sourceUrl: biometricsPage,
    validFrom: "2023-06-16",
  },
  {
    key: "bio-not-asked",
    services: ["BIO"],
    position: 250,
    question: {
      nl: "Heeft iemand u gevraagd om een nieuwe foto of vingerafdrukken?",
      en: "Has anybody asked you for a new photo or fingerprints?",
    },
    hint: {
      nl: "Wij vragen dat in een brief. Die kan ook naar uw werkgever, school of advocaat zijn gegaan: vraag het hun.",
      en: "We ask for them in a letter. It may have gone to your employer, university or lawyer: ask them.",
    },
    sparesWhen: false,
    title: { nl: "Wacht op de brief", en: "Wait for the letter" },
    advice: {
      nl: "Niet iedereen heeft een nieuwe foto of nieuwe vingerafdrukken nodig. Soms gebruiken wij die van de vorige keer.\n\nHebben wij nieuwe nodig? Dan krijgt u een brief. Maak dan binnen 2 weken een afspraak.",
      en: "Not everybody needs a new photo or new fingerprints. Sometimes we use those of the last time.\n\nDo we need new ones? Then you get a letter. Make an appointment within 2 weeks then.",
    },
    sourceUrl: biometricsPage,
    validFrom: "2023-06-16",
  },
];
