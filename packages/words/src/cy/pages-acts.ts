import type { act as englishAct, acts as englishActs } from "../en/pages-acts.ts";
import type { Shape } from "../shape.ts";

export const act: Shape<typeof englishAct> = {
  inert: "Nid yw agor y dudalen hon wedi newid dim eto.",
  lapsedTitle: "Mae hyn ar ben",
  unknownTitle: "Nid ydym yn adnabod y ddolen hon",
  unknown: "Efallai ei bod wedi’i thorri. Copïwch y cyfeiriad cyfan o’r e-bost.",
  refusedTitle: "Ni weithiodd hyn",
  tryAgain: "Ceisio eto",
  toCommunity: "Mynd i’r gymuned",
};

export const acts: Shape<typeof englishActs> = {
  "renew-problem": {
    title: "Cadw’ch problem am 90 diwrnod arall?",
    text: "Tra bydd wedi’i chadw, byddwn yn dweud wrthych pan fydd pobl mewn ymddiriedolaethau neu fyrddau iechyd eraill yn methu symud ymlaen â’r un peth.",
    button: "Ie, ei chadw",
    doneTitle: "Rydym yn ei chadw am 90 diwrnod arall",
    done: "Byddwn yn dweud wrthych pan fydd pobl mewn ymddiriedolaethau neu fyrddau iechyd eraill yn methu symud ymlaen â’r un peth, ac yn eich atgoffa cyn i’r amser ddod i ben.",
  },
  "withdraw-problem": {
    title: "Tynnu’ch problem yn ôl?",
    text: "Caiff yr hyn a ysgrifennoch ei ddileu, ac ni chewch ragor o e-byst amdano.",
    button: "Ie, ei thynnu’n ôl",
    doneTitle: "Mae’ch problem wedi mynd",
    done: "Mae’r hyn a ysgrifennoch wedi’i ddileu. Ni fydd rhagor o e-byst amdano.",
  },
};
