import type { GeneralAction, Session } from "@boundaryless/contract";
import type { CallError } from "@boundaryless/contract/client";

/** Whether somebody is signed in, as far as this page knows. */
export type Known =
  | { readonly kind: "asking" }
  | { readonly kind: "in"; readonly session: Session }
  | { readonly kind: "out"; readonly why: "never" | "ended" | "signed-out" | "passed-on" }
  | { readonly kind: "failed"; readonly failure: CallError };

let known = $state.raw<Known>({ kind: "asking" });

/** The administrator's session, read by every screen. */
export const session = {
  get known() {
    return known;
  },
  /** Whether the administrator may do this at large; what they may not do is absent from the screen. */
  may: (action: GeneralAction): boolean => known.kind === "in" && known.session.can.includes(action),
  /** Whether a community may belong to no trust in particular. */
  get wholePlatform(): boolean {
    return known.kind === "in" && known.session.administrator.grants.includes("platform");
  },
  /** Whether the administrator looks after more trusts than one, so that something can go from one to another. */
  get severalTrusts(): boolean {
    if (known.kind !== "in") return false;
    const { grants } = known.session.administrator;
    return grants.includes("platform") || grants.filter((grant) => grant.startsWith("trust:")).length > 1;
  },
  /** The communities that a person looks after who is signed in with a code; none for administrators. */
  get looksAfter(): string[] {
    if (known.kind !== "in" || !known.session.administrator.person) return [];
    return known.session.administrator.grants.map((grant) => grant.slice("community:".length));
  },
  know: (next: Known): void => void (known = next),
};

/** The API did not know the session: before sign-in that is the start, afterwards it has ended. */
export const sessionEnded = (): void => {
  if (known.kind === "out") return;
  known = { kind: "out", why: known.kind === "in" ? "ended" : "never" };
};
