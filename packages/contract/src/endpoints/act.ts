import { ActDone, ActRequest } from "../act.ts";
import { endpoint } from "../endpoint.ts";

/** What the links of e-mails do. */
export const actEndpoints = {
  carryOutAct: endpoint({
    method: "POST",
    path: "/v1/acts",
    summary: "Do what an e-mail offers with one click; doing it again is success",
    tag: "Joining",
    access: "anyone",
    body: ActRequest,
    status: 200,
    answer: ActDone,
    errors: ["invalid", "not-found", "forbidden", "conflict", "expired"],
  }),
} as const;
