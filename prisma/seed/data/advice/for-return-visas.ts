import type { AdviceRuleData } from "@/lib/advice/schema";

const travelPage =
  "https://ind.nl/en/living-in-the-netherlands-with-a-residence-permit/travelling-with-a-residence-permit-and-a-return-visa";

/** Can somebody come back without a return visa? */
export const forReturnVisas: AdviceRuleData[] = [
  {
    key: "tkv-document-valid",
    services: ["TKV"],
    position: 410,
    question: {
      nl: "Is uw Nederlandse verblijfsdocument nog geldig op de dag dat u terugkomt?",
      en: "Will your Dutch residence document still be valid on the day you come back?",
    },
    sparesWhen: true,
    title: {
      nl: "Reis met uw paspoort en uw verblijfsdocument",
      en: "Travel with your passport and your residence document",
    },
    advice: {
      nl: "Met een geldig paspoort en een geldig verblijfsdocument mag u terug naar Nederland. Een terugkeervisum is dan niet nodig.\n\nVraag wel bij de ambassade van het land waar u heen gaat of u dáár een visum nodig heeft.",
      en: "With a valid passport and a valid residence document you may come back to the Netherlands. You do not need a return visa then.\n\nDo ask the embassy of the country you go to whether you need a visa there.",
    },
    sourceUrl: travelPage,
    validFrom: "2022-10-20",
  },
  {
    key: "tkv-visa-free",
    services: ["TKV"],
    position: 420,
    question: {
      nl: "Mag u met uw paspoort zonder visum naar Nederland reizen?",
      en: "May you travel to the Netherlands on your passport without a visa?",
    },
    hint: {
      nl: "Dat hangt af van uw nationaliteit. Het geldt bijvoorbeeld voor mensen uit Australië, Brazilië, Canada, Japan, het VK en de VS.",
      en: "That depends on your nationality. It holds for example for people from Australia, Brazil, Canada, Japan, the UK and the US.",
    },
    sparesWhen: true,
    title: { nl: "U mag terug zonder terugkeervisum", en: "You may come back without a return visa" },
    advice: {
      nl: "Wie geen visum nodig heeft voor een kort verblijf, heeft meestal ook geen terugkeervisum nodig. Een geldig paspoort is dan genoeg.\n\nNeem de brief mee waarin staat dat wij uw aanvraag hebben, of het besluit. Twijfelt u? Bel ons voordat u vertrekt.",
      en: "Whoever needs no visa for a short stay usually needs no return visa either. A valid passport is enough then.\n\nTake the letter with you that says that we have your application, or the decision. Are you in doubt? Call us before you leave.",
    },
    sourceUrl: travelPage,
    validFrom: "2022-10-20",
  },
];
