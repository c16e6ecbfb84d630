import { endpoint } from "../endpoint.ts";
import { Accepted } from "../join.ts";
import { ProblemRequest } from "../stuck.ts";

/** "I'm stuck on …". */
export const stuckEndpoints = {
  leaveProblem: endpoint({
    method: "POST",
    path: "/v1/problems",
    summary: "Leave a problem for people in other trusts who have it too; kept once the address is confirmed",
    tag: "Joining",
    access: "anyone",
    body: ProblemRequest,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "too-large", "too-many"],
  }),
} as const;
