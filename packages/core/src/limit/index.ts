export { type Limit, limitNetwork, limitSubject, requireWithin, networkLimits } from "./limit.ts";
