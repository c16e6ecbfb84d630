import type { mailChoice as english } from "../en/pages-mail.ts";
import type { Shape } from "../shape.ts";

export const mailChoice: Shape<typeof english> = {
  title: "Pa mor aml ydych chi am glywed gan eich cymunedau?",
  lede: "Byddwch yn cael un e-bost, waeth faint o gymunedau y mae’n sôn amdanynt, a dim un pan nad oes dim wedi digwydd.",
  frequencies: {
    immediate: "Ar unwaith",
    daily: "Bob bore",
    weekly: "Bob bore Llun",
    none: "Byth",
  },
  save: "Cadw",
  saved: "Wedi’i gadw. Bydd yn cyfrif o’r e-bost nesaf ymlaen.",
  leave: (community) => `Gadael y gymuned “${community}”`,
  still:
    "Beth bynnag a ddewiswch, byddwch yn dal i gael llythyrau am eich aelodaeth ei hun, a’r hyn y gofynnwch amdano, megis e-bost i gadarnhau’ch cyfeiriad.",
  noneTitle: "Nid ydych mewn unrhyw gymuned",
  none: "Nid oes neb â’r cyfeiriad hwn mewn cymuned nawr, felly nid oes e-bost i’w ddewis.",
  trouble: {
    bouncing:
      "Daeth e-bost i’ch cyfeiriad yn ôl atom, felly nid ydym yn anfon dim nawr. Ymunwch ag unrhyw gymuned gydag ef eto: ar ôl i chi gadarnhau hynny, bydd e-byst yn cyrraedd fel o’r blaen.",
    complained:
      "Cafodd un o’n he-byst atoch ei riportio fel un diangen, felly nid ydym yn anfon dim nawr. Os camgymeriad oedd hynny, ymunwch ag unrhyw gymuned eto: ar ôl i chi gadarnhau hynny, bydd e-byst yn cyrraedd fel o’r blaen.",
  },
  unknownTitle: "Nid ydym yn adnabod y ddolen hon",
  unknown: "Efallai ei bod wedi’i thorri’n fyr. Copïwch y cyfeiriad cyfan o’r e-bost.",
};
