import { countHeader } from "@boundaryless/contract/headers";
import { viewsPerDraw } from "@boundaryless/core/start";
import type { AppDeps } from "../deps.ts";

const usualDraw = (): boolean => Math.random() * viewsPerDraw < 1;

/** Whether a reader's browser says that nobody may share or sell what it does (Global Privacy Control). */
export const wantsPrivacy = (headers: Headers): boolean => headers.get("sec-gpc") === "1";

/**
 * Whether this view stands for twenty. A front that keeps answers has to draw, for it sees every view; without one we
 * draw ourselves. Nobody is counted who does not want to be.
 */
export const isDrawn = (
  { frontSecret, draw = usualDraw }: Pick<AppDeps, "frontSecret" | "draw">,
  { method, headers }: Request,
): boolean => {
  if (method !== "GET" || wantsPrivacy(headers)) return false;
  return frontSecret === undefined ? draw() : headers.get(countHeader) === "1";
};
