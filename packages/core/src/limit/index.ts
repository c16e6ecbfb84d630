export { type Limit, limitNetwork, limitSubject, networkLimits } from "./limit.ts";
