import type { merging as english } from "../en/admin-merging.ts";
import type { Shape } from "../shape.ts";

const people = (count: number) => (count === 1 ? "1 person" : count === 2 ? "2 berson" : `${count} o bobl`);

export const merging: Shape<typeof english> = {
  title: "Uno â chymuned arall",
  intro: "Pan fydd dwy gymuned yn gweithio ar yr un peth, gwnewch nhw’n un. Nid oes rhaid i neb ymuno eto.",
  search: "Dod o hyd i’r gymuned arall",
  searchHint: "Geiriau o’i henw neu ei nod",
  found: (count) => (count === 1 ? "Canfuwyd 1 gymuned" : `Canfuwyd ${count} o gymunedau`),
  none: "Nid oes cymuned agored yr ydych yn gofalu amdani’n cyfateb.",
  choose: "Uno â hon",
  chooseNamed: (name) => `Uno â hon: ${name}`,
  confirmTitle: (from, into) => `Uno ${from} â ${into}?`,
  moves: (moving, there, into) =>
    `${people(moving)} oddi yma, ${people(there)} yn ${into}: byddant oll yno. Mae pwy bynnag sydd yn y ddwy’n cadw un aelodaeth.`,
  meaning: [
    "Bydd pob un ohonynt yn cael un e-bost gyda’ch rheswm.",
    "Bydd ei thudalen, ei ffrydiau a’i dolenni’n arwain at y llall. Yno yr â ceisiadau newydd i ymuno hefyd.",
    "Ni ellir dadwneud hyn.",
  ],
  reason: "Pam eu huno?",
  confirm: "Uno’r cymunedau",
  done: (into) => `Mae’r gymuned yn rhan o ${into} nawr. Mae ei haelodau’n symud yno.`,
  into: "Fe’i hunwyd â",
  see: "Gweld y gymuned arall",
};
