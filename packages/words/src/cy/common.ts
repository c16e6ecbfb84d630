import type { common as english } from "../en/common.ts";
import type { Shape } from "../shape.ts";
import { communities } from "./communities.ts";
import { counts } from "./counts.ts";
import { disciplines } from "./disciplines.ts";
import { stages } from "./stages.ts";

export const common: Shape<typeof english> = {
  product: "Boundaryless",
  languages: { en: "Saesneg (English)", cy: "Cymraeg" },
  licences: {
    "OGL-UK-3.0": "Trwydded Llywodraeth Agored f3.0",
    "CC-BY-4.0": "Creative Commons Cydnabyddiaeth 4.0",
    "CC0-1.0": "CC0 1.0, dim hawliau wedi’u cadw",
  },
  statuses: { open: "Agored", paused: "Wedi’i hoedi", archived: "Wedi’i harchifo", hidden: "Wedi’i chuddio" },
  roles: { member: "Aelod", facilitator: "Hwylusydd" },
  regions: {
    london: "Llundain",
    "south-west": "De-orllewin Lloegr",
    "south-east": "De-ddwyrain Lloegr",
    midlands: "Canolbarth Lloegr",
    "east-of-england": "Dwyrain Lloegr",
    "north-west": "Gogledd-orllewin Lloegr",
    "north-east-and-yorkshire": "Gogledd-ddwyrain Lloegr a Swydd Efrog",
    wales: "Cymru",
  },
  disciplines,
  stages,
  ...counts,
  communities,
};
