export { type Teller, type Telling, type Told, tellOf } from "./tell.ts";
