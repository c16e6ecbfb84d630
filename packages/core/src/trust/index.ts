export { countForTrusts } from "./count.ts";
export { forgetDirectory, matchTrusts, nameOfTrust, readDirectory, requireOpenTrust } from "./directory.ts";
export { type ImportSummary, TrustRow, importTrusts } from "./import.ts";
export { listTrusts } from "./list.ts";
export { listManagedTrusts, readManagedTrust, readTrustHistory } from "./manage.ts";
export { namesInDirectory } from "./names.ts";
export { allTrusts, saveTrust, tallyOfTrust, trustByCode } from "./store.ts";
export { type TrustRecord, type TrustTally, isOpen } from "./trust.ts";
