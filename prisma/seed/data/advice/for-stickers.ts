import type { AdviceRuleData } from "@/lib/advice/schema";

const stickerPage = "https://ind.nl/en/appointment-for-residence-endorsement-sticker";

/** Does somebody need no sticker? */
export const forStickers: AdviceRuleData[] = [
  {
    key: "vaa-skilled-migrant",
    services: ["VAA"],
    position: 310,
    question: {
      nl: "Bent u kennismigrant zonder mvv, en zegt uw besluit dat u al mag werken?",
      en: "Are you a highly skilled migrant without an mvv, and does your decision say that you may work already?",
    },
    hint: {
      nl: "Een mvv is een visum om lang in Nederland te blijven. Mensen uit bijvoorbeeld de VS, het VK, Canada of Japan hebben het niet nodig. Uw werkgever heeft het besluit (de kennisgeving).",
      en: "An mvv is a visa for a long stay. People from for example the US, the UK, Canada or Japan do not need it. Your employer has the decision (in Dutch: kennisgeving).",
    },
    sparesWhen: true,
    title: {
      nl: "U mag waarschijnlijk al werken zonder sticker",
      en: "You may probably work without the sticker already",
    },
    advice: {
      nl: "Staat het in uw besluit? Dan mag u tot 4 maanden werken zonder pas en zonder sticker. De 4 maanden beginnen op de datum in het besluit. Uw besluit beslist: lees het goed.\n\nMaak wel binnen 2 weken een afspraak voor uw foto en vingerafdrukken, of om uw document op te halen. Bewaar het bewijs van die afspraak bij uw besluit.\n\nHeeft u een Europese blauwe kaart, bent u onderzoeker of overgeplaatst door uw bedrijf? Dan geldt dit niet voor u.",
      en: "Does your decision say so? Then you may work for up to 4 months without a card and without a sticker. The 4 months begin on the date in the decision. Your decision decides: read it well.\n\nDo make an appointment within 2 weeks for your photo and fingerprints, or to collect your document. Keep the proof of that appointment with your decision.\n\nDo you have a European blue card, are you a researcher, or did your company transfer you? Then this does not hold for you.",
    },
    sourceUrl: "https://ind.nl/en/work/Pages/Highly-skilled-migrant.aspx",
    validFrom: "2022-07-22",
  },
  {
    key: "vaa-document-valid",
    services: ["VAA"],
    position: 320,
    question: {
      nl: "Heeft u een Nederlands verblijfsdocument dat nog geldig is?",
      en: "Do you have a Dutch residence document that is still valid?",
    },
    hint: { nl: "De datum staat op de voorkant van uw pas.", en: "The date is on the front of your card." },
    sparesWhen: true,
    title: { nl: "Uw document is genoeg", en: "Your document is enough" },
    advice: {
      nl: "Met uw geldige document bewijst u dat u hier mag zijn. Een sticker krijgt u pas als het document verlopen is en u nog op ons besluit wacht.\n\nVerloopt uw document binnenkort? Ga dan verder en kies een dag na de datum op uw pas.",
      en: "Your valid document proves that you may be here. You only get a sticker when the document has expired and you still wait for our decision.\n\nDoes your document expire soon? Then go on and choose a day after the date on your card.",
    },
    sourceUrl: stickerPage,
    validFrom: "2024-03-13",
  },
  {
    key: "vaa-asylum",
    services: ["VAA"],
    position: 330,
    question: {
      nl: "Wacht u op een besluit over uw eerste asielaanvraag of over verlenging van uw asielvergunning?",
      en: "Are you waiting for a decision on your first asylum application, or on renewing your asylum permit?",
    },
    sparesWhen: true,
    title: { nl: "U heeft een W-document nodig", en: "You need a W document" },
    advice: {
      nl: "Voor u is er geen sticker, maar een pas: het W-document (Vreemdelingen Identiteitsbewijs). U vraagt die apart aan.\n\nVraag uw advocaat, uw begeleider of VluchtelingenWerk hoe u dat doet. U mag ons ook bellen.",
      en: "For you there is no sticker, but a card: the W document (Foreign Nationals Identity Document). You apply for it separately.\n\nAsk your lawyer, your mentor or the Dutch Council for Refugees how to do that. You may also call us.",
    },
    sourceUrl: stickerPage,
    validFrom: "2024-03-13",
  },
];
