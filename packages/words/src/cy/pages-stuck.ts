import type { stuck as english } from "../en/pages-stuck.ts";
import type { Shape } from "../shape.ts";

export const stuck: Shape<typeof english> = {
  link: "Neu gadewch yr hyn sy’n eich rhwystro",
  title: "Rwy’n methu symud ymlaen â …",
  lede: "Does neb yn gweithio ar eich problem yma eto, a dydych chi ddim am ddechrau cymuned? Gadewch y broblem. Pan fydd pobl mewn ymddiriedolaethau neu fyrddau iechyd eraill yn methu symud ymlaen â’r un peth, byddwn yn gofyn i bob un ohonoch a ydych am gael eich cyflwyno.",
  problem: "Beth sy’n eich rhwystro?",
  problemHint:
    "Byddwch yn benodol. Er enghraifft: mae cleifion yn aros oriau am feddyginiaethau cyn cael mynd adref",
  private: "Does neb yn gweld pwy ydych chi cyn i chi gytuno. Rydym yn cadw’r broblem am 90 diwrnod.",
  nameHint: "Dim ond y rhai sy’n cytuno i gael eu cyflwyno, fel chithau, fydd yn ei weld",
  submit: "Cytuno a’i gadael",
  faults: {
    "problem.required": () => "Dywedwch beth sy’n eich rhwystro",
  },
  sent: "Mae’ch problem bron wedi’i chadw. Rydym wedi anfon e-bost atoch amdani.",
  confirmTitle: "Cadw’r hyn sy’n eich rhwystro?",
  confirm: "Ie, ei chadw",
  doneTitle: "Rydym yn cadw’ch problem",
  done: "Pan fydd pobl mewn ymddiriedolaethau neu fyrddau iechyd eraill yn methu symud ymlaen â’r un peth, byddwn yn ysgrifennu at bob un ohonoch ac yn gofyn a ydych am gael eich cyflwyno. Tan hynny does neb yn gweld pwy ydych chi.",
  again: "Ei gadael eto",
  start: "Dechrau cymuned amdani yn lle hynny",
};
