import { MatchList } from "../community.ts";
import { endpoint } from "../endpoint.ts";
import { MatchQuery } from "../search.ts";

/** What finds communities from somebody's own words. */
export const searchEndpoints = {
  matchCommunities: endpoint({
    method: "GET",
    path: "/v1/matches",
    summary:
      "Open communities near to a problem in somebody's own words, best first; none where none is near",
    tag: "Communities",
    access: "anyone",
    query: MatchQuery,
    status: 200,
    answer: MatchList,
    errors: ["invalid"],
  }),
} as const;
