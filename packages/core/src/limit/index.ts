export { readChallenge } from "./challenge.ts";
export { type Limit, type Work, limitNetwork, limitSubject, requireWithin, networkLimits } from "./limit.ts";
export { countWithin } from "./store.ts";
