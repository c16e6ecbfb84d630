import type { report as english, reportReasons as englishReasons } from "../en/pages-moderation.ts";
import type { Shape } from "../shape.ts";

export const reportReasons: Shape<typeof englishReasons> = {
  "patient-information": "Gellid adnabod rhywun: claf, perthynas neu gydweithiwr",
  abuse: "Mae’n sarhau, yn bygwth neu’n gwahaniaethu yn erbyn rhywun",
  spam: "Hysbyseb yw, neu nid oes a wnelo ddim â gwella gofal",
  "wrong-or-dangerous": "Mae’n anghywir mewn ffordd a allai niweidio rhywun",
  other: "Rhywbeth arall",
};

export const report: Shape<typeof english> = {
  link: "Rhoi gwybod am y gymuned hon",
  title: (community) => `Rhoi gwybod am “${community}”`,
  commentTitle: (community) => `Rhoi gwybod am sylw yn “${community}”`,
  says: "Mae’n dweud:",
  lede: "Oes rhywbeth yma na ddylai fod? Dywedwch wrth y cymedrolwyr. Maent yn edrych ar bob adroddiad, ac ni chaiff neb arall wybod mai chi oedd.",
  reason: "Beth sydd o’i le?",
  reasons: reportReasons,
  text: "Dywedwch ragor wrthym",
  textHint: "Pa eiriau sydd gennych mewn golwg, a pham. Dim ond ar gyfer “rhywbeth arall” y mae angen hyn.",
  noPatients:
    "Peidiwch ag ailadrodd dim am glaf yma. Dywedwch ble y mae; gall y cymedrolwyr ei ddarllen yno.",
  email: "Eich cyfeiriad e-bost",
  emailHint:
    "Gofynnwn i chi ei gadarnhau, a dywedwn wrthych beth a ddaw o’ch adroddiad. Ni fydd cymedrolwyr byth yn ei weld, a byddwn yn ei ddileu pan fyddant wedi penderfynu.",
  submit: "Rhoi gwybod",
  faults: {
    "reason.choose": () => "Dewiswch beth sydd o’i le",
    "text.required": () => "Dywedwch beth sydd o’i le",
  },
  sent: (community) => `Rydym wedi anfon e-bost atoch am eich adroddiad am “${community}”.`,
  confirmTitle: "Anfon eich adroddiad?",
  confirm: "Ie, ei anfon",
  doneTitle: "Diolch am eich adroddiad",
  done: "Mae’r cymedrolwyr yn edrych arno nawr. Byddwn yn ysgrifennu atoch pan fyddant wedi penderfynu.",
  hiddenTitle: "Mae’r gymuned hon wedi’i chuddio am y tro",
  hidden:
    "Mae’r cymedrolwyr wedi’i chuddio tra bo rhywbeth ynddi’n cael ei gywiro. Nid oes dim wedi’i ddileu, mae ei haelodau’n dal yn aelodau, ac mae ei hwyluswyr yn gwybod y rheswm.",
};
