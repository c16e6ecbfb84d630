import type { placement as english } from "../en/pages-placement.ts";
import type { Shape } from "../shape.ts";

export const placement: Shape<typeof english> = {
  featured: "Dan sylw",
  refusedTitle: "Nid yw hyn ar gael ar y dudalen hon",
  refused: "Mae gan y cymunedau eu tudalennau eu hunain, sy’n agored i bawb.",
  go: "Gweld y cymunedau",
  newTab: "(yn agor mewn tab newydd)",
  editor: "I bwy bynnag sy’n golygu’r dudalen hon",
  whyTitle: "Pam nad yw’r cymunedau’n ymddangos ar dudalen",
  whyLede: (trust) =>
    `Mae ${trust} wedi dweud ar ba wefannau y caiff ei rhestr o gymunedau sefyll. Nid yw’r wefan isod yn eu plith.`,
  whyNobody:
    "Nid oes neb wedi cyfyngu ar ble y caiff y rhestr hon o gymunedau sefyll. Os nad yw’n ymddangos, edrychwch eto ar y cod ar y dudalen.",
  website: "Gwefan",
  unknownWebsite: "Ni chawsom wybod pa wefan ydyw.",
  doTitle: "Beth allwch chi ei wneud",
  askFor: (trust) =>
    `Gofynnwch i bwy bynnag sy’n gofalu am ${trust} yn y dangosfwrdd ychwanegu’r wefan at leoliad, yn union fel y mae wedi’i hysgrifennu yma. Mae wedi’i rhestru yno o dan “Tudalennau a wrthodwyd”.`,
  useCode: "Defnyddiwch y cod y mae’r dangosfwrdd yn ei ddangos ar gyfer y lleoliad hwnnw.",
  moved:
    "Os copïwyd y cod o dudalen ymddiriedolaeth arall, newidiwch yr ymddiriedolaeth ynddo i’ch un chi: yna bydd yn gweithio ar unwaith.",
  staff: "Tan hynny, bydd staff yn gweld nodyn byr gyda dolen i’r cymunedau. Ni roddir unrhyw reswm iddynt.",
};
