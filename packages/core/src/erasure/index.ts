export { type Again, eraseAgain, fitsSecret, ledgerEntry, readLedger } from "./again.ts";
export { beginErasure, orderErasure } from "./begin.ts";
export { erasePeople } from "./erase.ts";
export { listErasures, readInstallationHistory } from "./list.ts";
