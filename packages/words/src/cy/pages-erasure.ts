import type { erasure as english } from "../en/pages-erasure.ts";
import type { Shape } from "../shape.ts";

/** Texts of the page on which somebody asks to be forgotten. */
export const erasure: Shape<typeof english> = {
  link: "Gofyn am gael eich anghofio",
  title: "Cael eich anghofio",
  lede: "Rydym yn dileu’r hyn a gadwn amdanoch, ym mhob cymuned, am byth. Nid oes rhaid i chi ddweud pam.",
  goesTitle: "Yr hyn sy’n mynd",
  goes: [
    "eich enw, cyfeiriad e-bost, man gwaith a math o waith, a phob dyfais sy’n eich cofio",
    "eich aelodaethau, eich atebion i gyfarfodydd, a’r newyddion a gewch drwy e-bost",
    "yr hyn sy’n eich rhwystro, a phopeth sy’n aros i chi ei gadarnhau",
  ],
  words: "Beth ddylai ddigwydd i’ch sylwadau, gwersi a chyfarfodydd?",
  wordsHint: "Efallai fod eraill wedi’ch ateb neu wedi rhoi cynnig ar yr hyn a rannoch.",
  choices: {
    stay: "Maent yn aros, heb fy enw. Bydd “Rhywun sydd wedi gadael” yn ei le",
    go: "Maent yn mynd hefyd. Caiff cyfarfodydd a elwais sydd eto i ddod eu canslo",
  },
  emailHint: "Byddwn yn anfon dolen yno, fel na all neb arall beri i chi gael eich anghofio",
  leave: "I adael un gymuned, defnyddiwch y ddolen yn unrhyw un o’i he-byst yn lle hynny.",
  submit: "Anfonwch y ddolen ataf",
  faults: {
    "words.choose": () => "Dewiswch beth ddylai ddigwydd i’r hyn a ysgrifennoch",
  },
  sent: "Os byddwch yn ei gadarnhau, byddwn yn eich anghofio. Rydym wedi anfon e-bost atoch am hyn.",
  confirmTitle: "Eich anghofio am byth?",
  confirm: "Ie, anghofiwch fi",
  doneTitle: "Rydym yn eich anghofio",
  done: "Mae’n cymryd ychydig funudau, mwy os oeddech mewn llawer o gymunedau. Wedyn bydd un e-bost olaf yn dweud wrthych ei fod wedi’i wneud. Ni chadwn ddim y gallem ysgrifennu atoch ag ef ar ôl hynny.",
  again: "Gofyn eto",
};
