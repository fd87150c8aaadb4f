import type { AdviceRuleData } from "@/lib/advice/schema";

const ukrainePage = "https://ind.nl/en/ukraine-appointment-to-collect-proof-of-residency";

/** Is it too soon for a proof of residency, or is there one already? */
export const forUkraine: AdviceRuleData[] = [
  {
    key: "oek-not-registered",
    services: ["OEK"],
    position: 510,
    question: {
      nl: "Staat u ingeschreven bij een gemeente in Nederland (BRP)?",
      en: "Are you registered with a municipality in the Netherlands (BRP)?",
    },
    hint: {
      nl: "Met de inschrijving krijgt u een BSN. Bent u korter dan een week ingeschreven? Kies dan ‘Ja’, en straks een dag die minstens een week na uw inschrijving ligt.",
      en: "With the registration you get a BSN. Have you been registered for less than a week? Then choose ‘Yes’, and later a day that is at least a week after your registration.",
    },
    sparesWhen: false,
    title: { nl: "Schrijf u eerst in bij de gemeente", en: "Register with the municipality first" },
    advice: {
      nl: "Wij kunnen u pas helpen als u minstens 1 week bij een gemeente staat ingeschreven. Ga dus eerst naar de gemeente waar u woont. Daar krijgt u ook uw BSN.\n\nMaak daarna hier een afspraak. Doe dat binnen 4 weken na uw inschrijving. Anders kan dat gevolgen hebben voor uw recht om hier te blijven.",
      en: "We can only help you when you have been registered with a municipality for at least 1 week. So go to the municipality where you live first. There you also get your BSN.\n\nThen make an appointment here. Do so within 4 weeks after your registration. Otherwise that may have consequences for your right to stay.",
    },
    sourceUrl: ukrainePage,
    validFrom: "2024-07-05",
  },
  {
    key: "oek-has-proof",
    services: ["OEK"],
    position: 520,
    question: {
      nl: "Heeft u al een bewijs van verblijf, en is er daarna niets veranderd?",
      en: "Do you have a proof of residency already, and has nothing changed since?",
    },
    hint: {
      nl: "Kies ‘Nee’ als u het bewijs kwijt bent, als u langer dan 28 dagen weg was, of als u was uitgeschreven.",
      en: "Choose ‘No’ if you lost the proof, if you were away for more than 28 days, or if your registration had ended.",
    },
    sparesWhen: true,
    title: { nl: "U heeft geen nieuw bewijs nodig", en: "You need no new proof" },
    advice: {
      nl: "U heeft al een sticker of een kaart. Maak geen nieuwe afspraak om die te verlengen. Als er iets verandert, laten wij u dat weten.\n\nWordt uw kind 14 jaar en heeft het nog geen bewijs? Maak dan wel een afspraak.",
      en: "You have a sticker or a card already. Do not make a new appointment to extend it. If anything changes, we let you know.\n\nDoes your child turn 14 without a proof of its own? Then do make an appointment.",
    },
    sourceUrl: ukrainePage,
    validFrom: "2024-07-05",
  },
];
