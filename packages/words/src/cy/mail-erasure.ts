import type { erasureMail as english } from "../en/mail-erasure.ts";
import type { Shape } from "../shape.ts";

export const erasureMail: Shape<typeof english> = {
  "confirm-erasure": {
    subject: "Cadarnhewch eich bod am gael eich anghofio",
    title: "Un cam arall",
    lead: "Gofynnodd rhywun, chi yn ôl pob tebyg, i ni anghofio pwy bynnag biau’r cyfeiriad hwn: popeth a gadwn amdanoch, ym mhob cymuned, am byth.",
    words: {
      stay: "Mae’ch sylwadau, gwersi a chyfarfodydd yn aros, heb eich enw.",
      go: "Mae’ch sylwadau, gwersi a chyfarfodydd yn mynd hefyd.",
    },
    text: ["Agorwch y dudalen a phwyswch ei botwm i’w gadarnhau. Ni ellir ei ddadwneud."],
    button: "Anghofiwch fi",
    why: "Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi gofyn amdano gyda’r cyfeiriad hwn.",
  },
  erased: {
    subject: "Rydym wedi’ch anghofio",
    title: "Mae wedi’i wneud",
    lead: "Mae popeth a gadwem amdanoch wedi’i ddileu.",
    words: {
      stay: "Mae’r hyn a ysgrifennoch yn aros gyda’i gymunedau, heb eich enw.",
      go: "Mae’r hyn a ysgrifennoch wedi’i ddileu hefyd.",
    },
    text: [
      "Mae copïau wrth gefn na ellir eu newid yn ei gadw am ychydig, ac yn cael eu dileu ohonynt eu hunain. Os bydd byth rhaid defnyddio un, cewch eich anghofio eto yn gyntaf.",
      "Dyma’r e-bost olaf. Mae croeso i chi ddod yn ôl unrhyw bryd, fel rhywun newydd.",
    ],
    button: "Beth a gadwn ac am ba hyd",
    why: "Rydych yn cael yr e-bost hwn am eich bod wedi gofyn am gael eich anghofio. Nid yw’r cyfeiriad hwn gennym bellach.",
  },
};
