import type { digest as english } from "../en/mail-digest.ts";
import type { Shape } from "../shape.ts";

export const digest: Shape<typeof english> = {
  subjectOne: (community) => `Newyddion o’r gymuned “${community}”`,
  subjectTwo: (one, other) => `Newyddion o’r cymunedau “${one}” a “${other}”`,
  subjectMany: (first, others) => `Newyddion o’r gymuned “${first}” a ${others} o gymunedau eraill`,
  title: "Yr hyn a ddigwyddodd yn eich cymunedau",
  leads: {
    immediate: "Mae hyn newydd ddigwydd.",
    daily: "Dyma a ddigwyddodd ers y bore diwethaf.",
    weekly: "Dyma a ddigwyddodd ers dydd Llun diwethaf.",
  },
  kinds: {
    comment: "Sylw",
    lesson: "Gwers",
    adoption: "Rhywun arall wedi rhoi cynnig arni hefyd",
    gathering: "Cyfarfod",
    notes: "Nodiadau cyfarfod",
  },
  onLesson: "Sylw ar wers",
  wrote: (name) => `Ysgrifennodd ${name}`,
  somebody: "Rhywun sydd wedi gadael",
  unnamed: "Rhywun",
  by: (name, trust) => (trust === "" ? name : `${name}, ${trust}`),
  going: "Rwy’n dod: mae’n agor tudalen lle mae un gwasgiad ar fotwm yn dweud hynny",
  startsAt: (instant) => `Pryd: ${instant}.`,
  more: (count) => (count === 1 ? "Un arall ar ei thudalen" : `${count} arall ar ei thudalen`),
  leave: (community) => `Gadael y gymuned “${community}”`,
  why: {
    immediate:
      "Rydych yn cael yr e-bost hwn am eich bod yn aelod o’r cymunedau hyn ac wedi dewis clywed ar unwaith.",
    daily:
      "Rydych yn cael yr e-bost hwn am eich bod yn aelod o’r cymunedau hyn ac wedi dewis clywed bob bore.",
    weekly: "Rydych yn cael yr e-bost hwn, ar ddydd Llun, am eich bod yn aelod o’r cymunedau hyn.",
  },
  stopOne: (community) =>
    `I beidio â chlywed rhagor gan y gymuned “${community}”, gydag un clic, ac aros yn aelod:`,
  stopAll: "I beidio â chlywed rhagor gan unrhyw gymuned, gydag un clic, ac aros yn aelod:",
  stopLink: "Atal yr e-byst hyn",
};
