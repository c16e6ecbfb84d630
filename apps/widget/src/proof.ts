import type { ProofPurpose } from "@boundaryless/contract";
import type { Call } from "@boundaryless/contract/client";
import { Proof } from "@boundaryless/contract/prove";

export type { Proof } from "@boundaryless/contract/prove";

/** The work for one form of the widget; this module is loaded when a form is opened. */
export const proofFor = (purpose: ProofPurpose, host: { readonly call: Call }): Proof =>
  new Proof(purpose, (of, signal) => host.call("GET /v1/challenges", { query: { for: of } }, { signal }));
