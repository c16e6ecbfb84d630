import type { Challenge, ProofPurpose } from "@boundaryless/contract";
import { Proof } from "@boundaryless/contract/prove";

async function ask(purpose: ProofPurpose, signal: AbortSignal): Promise<Challenge> {
  const answer = await fetch(`/v1/challenges?for=${encodeURIComponent(purpose)}`, { signal });
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()) as Challenge;
}

/**
 * Works for a form once somebody is in it, so that more forms of one network are let through. The form never waits:
 * whoever is faster than the work sends it without.
 */
function workFor(form: HTMLFormElement, field: HTMLInputElement): void {
  const proof = new Proof(field.dataset["proof"] as ProofPurpose, ask);
  const work = () => {
    proof.begin();
    void proof.done().then((found = "") => (field.value = found));
  };
  form.addEventListener("focusin", work);
  // A page that comes back from the browser's memory holds a proof that is spent.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    field.value = "";
    proof.renew();
  });
}

/** Works for every form of the page that asks for it. */
export function workForForms(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("input[data-proof]")) {
    if (field.form) workFor(field.form, field);
  }
}
