import { Refusal } from "@boundaryless/core/start";
import type { ApiDeps } from "../deps.ts";
import type { Asked } from "../frame.ts";
import { factsOf, routeOf } from "../log.ts";
import { dashboard } from "./return.ts";

/** Where a sign-in that did not succeed leads: the dashboard says what to do, our log says why. */
export const failed = ({ log }: ApiDeps, c: Asked, error: unknown): string => {
  const noGrants = error instanceof Refusal && error.reason === "no-grants";
  if (noGrants) return `${dashboard}?problem=no-grants`;
  log({
    level: "warning",
    what: "sign-in failed",
    requestId: c.get("requestId"),
    route: routeOf(c),
    error: factsOf(error),
  });
  return `${dashboard}?problem=sign-in-failed`;
};
