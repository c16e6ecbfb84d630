import type { Administrator } from "@boundaryless/core";
import { administratorWith } from "./story.ts";

/** Every kind of grant there is, as seen from one community. */
export type Grantee =
  | "platform"
  | "its home trust"
  | "a trust with people in it"
  | "another trust"
  | "its facilitator"
  | "the facilitator of another community"
  | "no grant";

/** Somebody with each kind of grant for the community `slug` of `homeTrust`. */
export const everyGrantee = ({
  slug,
  homeTrust,
  withPeople,
  other,
}: {
  slug: string;
  homeTrust: string;
  withPeople: string;
  other: string;
}): Record<Grantee, Administrator> => ({
  platform: administratorWith("platform"),
  "its home trust": administratorWith(`trust:${homeTrust}`),
  "a trust with people in it": administratorWith(`trust:${withPeople}`),
  "another trust": administratorWith(`trust:${other}`),
  "its facilitator": administratorWith(`community:${slug}`),
  "the facilitator of another community": administratorWith("community:quite-another"),
  "no grant": administratorWith(),
});
