import type { fields as english } from "../en/errors-fields.ts";
import type { Shape } from "../shape.ts";

interface Figures {
  maximum?: number;
}

const tooLong =
  (what: string) =>
  ({ maximum }: Figures) =>
    `Defnyddiwch ${maximum ?? "lai"} o nodau neu lai ar gyfer ${what}`;

export const fields: Shape<typeof english> = {
  "name.required": () => "Rhowch enw",
  "name.tooLong": tooLong("yr enw"),
  "email.required": () => "Rhowch eich cyfeiriad e-bost",
  "email.tooLong": tooLong("y cyfeiriad e-bost"),
  "trust.required": () => "Dewiswch eich ymddiriedolaeth",
  "organisation.required": () => "Rhowch enw eich sefydliad",
  "organisation.tooLong": tooLong("enw eich sefydliad"),
  "discipline.choose": () => "Dewiswch pa fath o waith rydych yn ei wneud",
  "language.choose": () => "Dewiswch iaith",
  "licence.choose": () => "Dewiswch drwydded",
  "problem.required": () => "Dywedwch ba broblem yr hoffech weithio arni",
  "problem.tooLong": tooLong("y broblem"),
  "difference.required": () => "Dywedwch beth fyddai’n wahanol",
  "difference.tooLong": tooLong("yr hyn a fyddai’n wahanol"),
  "topics.required": () => "Rhowch bwnc, neu dynnu’r un gwag allan",
  "topics.tooLong": tooLong("pob pwnc"),
  "topics.tooMany": ({ maximum }) => `Defnyddiwch ${maximum ?? "lai"} o bynciau neu lai`,
  "reason.required": () => "Rhowch reswm. Bydd yn cael ei ddangos i’r bobl dan sylw",
  "reason.tooLong": tooLong("y rheswm"),
  "code.required": () => "Rhowch y cod sydd yn yr e-bost",
  "text.required": () => "Ysgrifennwch rywbeth",
  "title.required": () => "Rhowch deitl",
  "title.tooLong": tooLong("y teitl"),
  "agenda.tooLong": tooLong("yr hyn sydd dan sylw"),
  "date.required": () => "Rhowch y dyddiad y mae’n digwydd",
  "time.required": () => "Rhowch yr amser y mae’n dechrau",
  "timeZone.required": () => "Rhowch gylchfa amser, fel Europe/London",
  "onlineUrl.https": () => "Rhowch ddolen ymuno sy’n dechrau â https://",
  "onlineUrl.tooLong": tooLong("y ddolen ymuno"),
  "place.tooLong": tooLong("y lle"),
  "notes.required": () => "Ysgrifennwch beth ddaeth ohono",
  "notes.tooLong": tooLong("yr hyn a ddaeth ohono"),
  "url.required": () => "Rhowch y cyfeiriad yr anfonir negeseuon ato",
  "url.tooLong": tooLong("y cyfeiriad yr anfonir negeseuon ato"),
  "kinds.choose": () => "Dewiswch o leiaf un peth sy’n cael ei ddweud",
  "format.choose": () => "Dewiswch i ble mae negeseuon yn mynd",
  "origin.required": () => "Rhowch gyfeiriad y gosodiad arall",
  "origin.tooLong": tooLong("cyfeiriad y gosodiad arall"),
  "words.choose": () => "Dewiswch beth sy’n digwydd i’r hyn a ysgrifennodd",
  "passages.required": () => "Dewiswch o leiaf un darn",
};
