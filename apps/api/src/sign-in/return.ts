import { Refusal } from "@boundaryless/core/start";

/** Where a sign-in leads when nobody asked for another place. */
export const dashboard = "/admin/";

/**
 * A place in the dashboard to come back to, as a path of our own origin.
 * @throws invalid for anything that a browser would read as another place
 */
export const safeReturn = (asked: string | undefined, origin: string): string => {
  if (asked === undefined || asked === "") return dashboard;
  // Browsers drop tabs and line ends from addresses and read a backslash as a slash: none of them belongs here.
  const plain = /^\/admin(?:[/?#]|$)/.test(asked) && /^[\x21-\x7e]+$/.test(asked) && !asked.includes("\\");
  const url = plain ? URL.parse(asked, origin) : null;
  const inside = url?.origin === origin && /^\/admin(?:\/|$)/.test(url.pathname);
  if (!url || !inside)
    throw new Refusal("invalid", "check-fields", { fields: [{ field: "return", rule: "return" }] });
  return `${url.pathname}${url.search}${url.hash}`;
};
