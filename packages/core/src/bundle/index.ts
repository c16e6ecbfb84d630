export { exportCommunity } from "./export.ts";
export { importCommunity } from "./import.ts";
