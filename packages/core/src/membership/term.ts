import type { MembershipRecord } from "./membership.ts";

/** The same day a year later; 29 February becomes 1 March. */
const yearAfter = (instant: string): string => {
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString();
};

/** A facilitator's term: since when they look after the community, when this year of it began and when it ends. */
export const termOf = ({
  facilitatorSince,
  termRenewedAt,
  joinedAt,
}: Pick<MembershipRecord, "facilitatorSince" | "termRenewedAt" | "joinedAt">) => {
  const since = facilitatorSince ?? joinedAt;
  const began = termRenewedAt ?? since;
  return { since, began, until: yearAfter(began) };
};
