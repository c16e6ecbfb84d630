export { type Remembered, forgetDevice, personOfDevice, rememberDevice } from "./remember.ts";
