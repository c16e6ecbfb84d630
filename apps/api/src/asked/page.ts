import { isWithin } from "@boundaryless/core/start";

/** Whether a page of this origin may show the widget; our own may, and so may whoever does not say where they are. */
export const mayStand = (page: string | null, listed: readonly string[] | null, ours: string): boolean =>
  listed === null || page === null || page === ours || isWithin(page, listed);

/** The origin of the page around a frame; null where its browser keeps it to itself, or where there is no frame. */
export const pageAround = ({ headers }: Request): string | null => {
  if (headers.get("sec-fetch-dest") === "document") return null;
  const referrer = headers.get("referer") ?? "";
  return URL.canParse(referrer) ? new URL(referrer).origin : null;
};
