export { type AuditHead, type AuditRecord, isUnbroken } from "./audit.ts";
export { type Deed, firstEntry, transactAudited } from "./record.ts";
export { chainOf, entriesOf, headOf, oldestEntry } from "./store.ts";
