import { endpoint } from "../endpoint.ts";
import { LatestLessonList, LatestLessonQuery, NextGatheringList, NextGatheringQuery } from "../latest.ts";

/** What is new and what comes next, small enough to stand on any page. */
export const latestEndpoints = {
  listLatestLessons: endpoint({
    method: "GET",
    path: "/v1/lessons",
    summary: "The newest open lessons: of one community, of communities with people from a trust, or of all",
    tag: "Widget",
    access: "anyone",
    query: LatestLessonQuery,
    status: 200,
    answer: LatestLessonList,
    errors: ["invalid", "not-found", "forbidden"],
    cacheSeconds: 30,
  }),
  listNextGatherings: endpoint({
    method: "GET",
    path: "/v1/gatherings",
    summary: "The next gatherings: of one community, of communities with people from a trust, or of all",
    tag: "Widget",
    access: "anyone",
    query: NextGatheringQuery,
    status: 200,
    answer: NextGatheringList,
    errors: ["invalid", "not-found", "forbidden"],
    cacheSeconds: 30,
  }),
} as const;
