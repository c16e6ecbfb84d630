import type { ApiDeps } from "./deps.ts";
import type { Asked } from "./frame.ts";
import { factsOf, routeOf } from "./log.ts";

/** Does what no answer depends on: where it fails, the log is told `what`, and whoever asked is answered all the same. */
export const aside = async (
  log: ApiDeps["log"],
  c: Asked,
  what: string,
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const requestId = c.get("requestId") ?? "";
    log({ level: "warning", what, requestId, route: routeOf(c), error: factsOf(error) });
  }
};
