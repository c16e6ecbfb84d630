import type { contributionMail as english } from "../en/mail-contribution.ts";
import type { Shape } from "../shape.ts";

export const contributionMail: Shape<typeof english> = {
  "confirm-contribution": {
    subject: {
      comment: (community) => `Cadarnhewch eich sylw ar “${community}”`,
      lesson: (community) => `Cadarnhewch eich gwers i “${community}”`,
      gathering: (community) => `Cadarnhewch y cyfarfod rydych yn ei alw yn “${community}”`,
      rsvp: (community) => `Cadarnhewch eich ateb i gyfarfod “${community}”`,
    },
    title: "Un cam arall",
    lead: {
      comment: (community) => `Ysgrifenasoch sylw ar “${community}”.`,
      lesson: (community) => `Rhanasoch wers â “${community}”.`,
      gathering: (community) => `Galwasoch gyfarfod o “${community}”.`,
      rsvp: (community) => `Atebasoch wahoddiad gan “${community}”.`,
    },
    text: [
      "Agorwch y dudalen a phwyswch ei botwm i gadarnhau mai chi biau’r cyfeiriad hwn. Tan hynny does neb yn ei weld.",
    ],
    answer: { going: "Eich ateb: Rwy’n mynd", "not-going": "Eich ateb: Alla i ddim dod" },
    button: {
      comment: "Cyhoeddi fy sylw",
      lesson: "Rhannu fy ngwers",
      gathering: "Galw’r cyfarfod",
      rsvp: "Cadarnhau fy ateb",
    },
    why: (community) =>
      `Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi ysgrifennu rhywbeth i “${community}” gyda’r cyfeiriad hwn.`,
  },
};
