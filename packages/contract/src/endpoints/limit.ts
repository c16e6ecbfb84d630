import { endpoint } from "../endpoint.ts";
import { Challenge, ChallengeQuery } from "../proof.ts";

/** What helps an open write past the strict limits. */
export const limitEndpoints = {
  readChallenge: endpoint({
    method: "GET",
    path: "/v1/challenges",
    summary: "Some work to do before an open write; its proof lets more requests of a network through",
    tag: "Joining",
    access: "anyone",
    query: ChallengeQuery,
    status: 200,
    answer: Challenge,
    errors: ["invalid"],
  }),
} as const;
