import type { ProofPurpose } from "@boundaryless/contract";
import type { Read } from "@boundaryless/contract/read";
import { Proof } from "@boundaryless/contract/prove";

export type { Proof } from "@boundaryless/contract/prove";

/** The work for one form of the widget; this module is loaded when a request without it was refused. */
export const proofFor = (purpose: ProofPurpose, host: { readonly read: Read }): Proof =>
  new Proof(purpose, (of, signal) => host.read("GET /v1/challenges", { query: { for: of } }, { signal }));
