import type { trouble as english } from "../en/widget-trouble.ts";
import type { Shape } from "../shape.ts";

export const trouble: Shape<typeof english> = {
  errorTitle: "Mae problem",
  errorPrefix: "Gwall:",
  wrong: {
    name: "Rhowch eich enw llawn",
    email: "Rhowch eich cyfeiriad e-bost",
    emailForm: "Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.org",
    trust: "Dewiswch eich ymddiriedolaeth o’r rhestr, neu dywedwch nad yw’ch un chi wedi’i rhestru",
    organisation: "Rhowch enw’ch sefydliad",
    discipline: "Dewiswch pa fath o waith rydych yn ei wneud",
    agreed: "Cytunwch i’r testun isod i ymuno",
    code: "Rhowch chwe nod y cod sydd yn yr e-bost",
  },
  notSentTitle: "Heb ei anfon eto",
  notSent:
    "Ni allem gyrraedd y gweinydd. Mae’r hyn a deipiwyd gennych wedi’i gadw. Rhowch gynnig arall arni ymhen ychydig.",
  notSentOffline:
    "Rydych all-lein. Mae’r hyn a deipiwyd gennych wedi’i gadw. Anfonwch ef pan fyddwch wedi’ch cysylltu eto.",
  notUnderstood:
    "Aeth rhywbeth o’i le ar ein hochr ni. Mae’r hyn a deipiwyd gennych wedi’i gadw. Rhowch gynnig arall arni ymhen ychydig.",
};
