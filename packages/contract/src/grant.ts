import * as z from "zod/mini";

/** What an administrator holds: `platform`, `trust:RJ1` or `community:<slug>`. */
export const Grant = z
  .string()
  .check(z.regex(/^(?:platform|trust:[A-Z0-9]{1,12}|community:[a-z0-9-]{1,70})$/, "grant"))
  .register(z.globalRegistry, { id: "Grant" });

/** What an administrator may do to one community; the screen shows nothing else. */
export const communityActions = [
  "edit",
  "pause",
  "archive",
  "restore",
  "list-members",
  "change-role",
  "remove-member",
  "moderate",
  "merge",
] as const;
/** What an administrator may do at large. */
export const generalActions = [
  "create-community",
  "list-trusts",
  "list-reports",
  "list-installations",
  "list-erasures",
] as const;

export type Grant = z.infer<typeof Grant>;
export type CommunityAction = (typeof communityActions)[number];
export type GeneralAction = (typeof generalActions)[number];
