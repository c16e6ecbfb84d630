import type { gatheringMail as english } from "../en/mail-gathering.ts";
import type { Shape } from "../shape.ts";

const why = (community: string): string =>
  `Rydych yn cael yr e-bost hwn am i chi ateb gwahoddiad gan “${community}”.`;

export const gatheringMail: Shape<typeof english> = {
  gathering: {
    when: (when, minutes) => `Pryd: ${when}, am ${minutes} munud.`,
    place: (place) => `Ble: ${place}.`,
    online: "I ymuno ar-lein, ac i gael popeth rydych yn mynd iddo yn eich calendr:",
    notComing: "Os na allwch ddod, dywedwch hynny ag un clic, a bydd rhywun arall yn cael eich lle:",
    notWaiting: "I adael y rhestr aros, ag un clic:",
    ics: "I’w roi yn eich calendr:",
    calendar: "I gael popeth rydych yn mynd iddo yn eich calendr, bob amser yn gyfredol:",
    button: "Gweld y cyfarfod",
  },
  "gathering-going": {
    subject: (title, community) => `Rydych yn mynd: ${title} (${community})`,
    title: "Rydych yn mynd",
    why,
    lead: (title, community) => `Mae lle i chi yn “${title}”, sy’n un o gyfarfodydd “${community}”.`,
  },
  "gathering-waiting": {
    subject: (title, community) => `Rydych ar y rhestr aros: ${title} (${community})`,
    title: "Rydych ar y rhestr aros",
    why,
    lead: (title, community) =>
      `Mae “${title}”, un o gyfarfodydd “${community}”, yn llawn. Pan fydd rhywun yn tynnu’n ôl, bydd y lle’n mynd i bwy bynnag sydd wedi aros hiraf, a byddwn yn dweud wrthych.`,
  },
  "gathering-moved-up": {
    subject: (title, community) => `Mae gennych le nawr: ${title} (${community})`,
    title: "Mae gennych le nawr",
    why,
    lead: (title, community) =>
      `Ni all rhywun ddod i “${title}”, un o gyfarfodydd “${community}”, felly mae lle i chi.`,
  },
  "gathering-reminder": {
    subject: (title, community) => `Nodyn atgoffa: ${title} (${community})`,
    title: "Welwn ni chi cyn hir",
    why,
    lead: (title, community) => `Mae “${title}”, un o gyfarfodydd “${community}”, ar fin digwydd.`,
  },
  "gathering-changed": {
    subject: (title, community) => `Amser neu le arall: ${title} (${community})`,
    title: "Mae rhywbeth wedi newid",
    why,
    lead: (title, community) =>
      `Mae gan “${title}”, un o gyfarfodydd “${community}”, amser neu le arall. Fel hyn y mae nawr:`,
  },
  "gathering-cancelled": {
    subject: (title, community) => `Wedi’i ganslo: ${title} (${community})`,
    title: "Nid yw’n digwydd",
    why,
    lead: (title, community) => `Mae “${title}”, un o gyfarfodydd “${community}”, wedi’i ganslo.`,
    reason: "Pam:",
  },
  "gathering-hidden": {
    subject: (community) => `Mae un o gyfarfodydd “${community}” wedi’i guddio`,
    title: "Mae’r cymedrolwyr wedi cuddio cyfarfod",
    why,
    lead: (community) =>
      `Rydych wedi ateb gwahoddiad gan “${community}”. Mae’r cymedrolwyr wedi cuddio’r cyfarfod hwn am y tro. Peidiwch â dibynnu arno, os gwelwch yn dda.`,
    after: "Os bydd y cymedrolwyr yn ei ddangos eto cyn y byddai’n digwydd, byddwn yn dweud wrthych.",
    button: "Gweld cyfarfodydd eraill",
  },
  "gathering-back": {
    subject: (title, community) => `Mae’n digwydd wedi’r cyfan: ${title} (${community})`,
    title: "Mae’n digwydd wedi’r cyfan",
    why,
    lead: (title, community) =>
      `Roedd y cymedrolwyr wedi cuddio “${title}”, un o gyfarfodydd “${community}”. Nawr mae’n cael ei ddangos eto, ac mae eich ateb yn dal i gyfrif.`,
  },
};
