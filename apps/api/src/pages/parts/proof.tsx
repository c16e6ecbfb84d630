import { Proof, type ProofPurpose } from "@boundaryless/contract";
import type { Typed } from "../frame/form.ts";

/** The field that the pages' script fills with a proof of work; left empty without script, which is all right. */
export const ProofField = ({ purpose }: { purpose: ProofPurpose }) => (
  <input type="hidden" name="proof" value="" data-proof={purpose} />
);

/** The proof that came with a form, if it is one: a field somebody tampered with is no reason to lose a form. */
export function proofOf({ proof = "" }: Typed): { proof?: string } {
  return proof !== "" && Proof.safeParse(proof).success ? { proof } : {};
}
