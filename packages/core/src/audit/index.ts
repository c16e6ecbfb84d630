export { type AuditHead, type AuditRecord, chainOfInstallation, chainOfTrust, isUnbroken } from "./audit.ts";
export { historyOf } from "./history.ts";
export { type Deed, firstEntry, transactAudited } from "./record.ts";
export { chainOf, entriesOf, headOf, oldestEntry } from "./store.ts";
