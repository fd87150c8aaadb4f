import type { AdviceRuleData } from "@/lib/advice/schema";

/** May somebody wait before collecting a document? */
export const forDocuments: AdviceRuleData[] = [
  {
    key: "doc-student-pickup-day",
    services: ["DOC"],
    position: 110,
    question: {
      nl: "Studeert u, en houdt uw universiteit of hogeschool een ophaaldag?",
      en: "Are you a student, and does your university hold a pickup day?",
    },
    hint: {
      nl: "Op zo’n dag halen veel studenten tegelijk hun verblijfsdocument op.",
      en: "On such a day many students collect their residence document at the same time.",
    },
    sparesWhen: true,
    title: { nl: "Wacht op de uitnodiging van uw school", en: "Wait for your university’s invitation" },
    advice: {
      nl: "Uw school nodigt u uit zodra uw document klaar is. Op de ophaaldag krijgt u het document. U maakt daarvoor zelf geen afspraak.\n\nKunt u niet op die dag? Of komt er geen uitnodiging? Vraag het dan eerst aan uw school. Daarna kunt u hier alsnog een afspraak maken.",
      en: "Your university invites you as soon as your document is ready. You get the document on the pickup day. You do not make an appointment for it yourself.\n\nCan you not come on that day? Or do you get no invitation? Then ask your university first. After that you can still make an appointment here.",
    },
    validFrom: "2022-08-01",
  },
  {
    key: "doc-not-ready",
    services: ["DOC"],
    position: 120,
    question: {
      nl: "Weet u zeker dat uw document klaarligt?",
      en: "Do you know for certain that your document is ready?",
    },
    hint: {
      nl: "U weet dat uit een brief of e-mail. Die kan ook naar uw werkgever, school of advocaat zijn gegaan: vraag het hun.",
      en: "A letter or e-mail tells you so. It may have gone to your employer, university or lawyer: ask them.",
    },
    sparesWhen: false,
    title: { nl: "Wacht op de brief", en: "Wait for the letter" },
    advice: {
      nl: "U krijgt een brief als uw document klaar is. In de brief staat ook bij welk loket het ligt. Komt u eerder, dan kunnen wij u niets meegeven.\n\nMaak een afspraak zodra u de brief heeft.",
      en: "You get a letter when your document is ready. The letter also says at which location it lies. If you come sooner, we have nothing to give you.\n\nMake an appointment as soon as you have the letter.",
    },
    validFrom: "2022-01-01",
  },
];
