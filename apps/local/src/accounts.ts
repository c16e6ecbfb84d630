import type { Grant } from "@boundaryless/contract";
import type { Account } from "./parts/sign-in.ts";

/** Somebody to sign in as, and what they hold. */
export interface SeededAdministrator extends Account {
  readonly grants: readonly Grant[];
}

/** The people who can sign in after a first start. */
export const seededAdministrators: readonly SeededAdministrator[] = [
  {
    sub: "platform",
    name: "Priya Nair",
    email: "priya.nair@platform.example.org",
    role: "platform administrator",
    grants: ["platform"],
  },
  {
    sub: "trust-rj1",
    name: "Tom Ashworth",
    email: "tom.ashworth@rj1.example.org",
    role: "administrator of trust RJ1",
    grants: ["trust:RJ1"],
  },
  {
    sub: "facilitator",
    name: "Siân Rees",
    email: "sian.rees@7a4.example.org",
    role: "facilitator of one community",
    grants: ["community:sepsis-first-hour"],
  },
  {
    sub: "nobody",
    name: "Noor Hassan",
    email: "noor.hassan@rm1.example.org",
    role: "somebody without any grant",
    grants: [],
  },
];
