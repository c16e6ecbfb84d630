import type { Language } from "@boundaryless/contract";
import { LitElement, type PropertyDeclarations } from "lit";

/** What every element of ours takes from the page around it. */
export class Hosted extends LitElement {
  static override properties: PropertyDeclarations = {
    trust: {},
    language: { attribute: "lang" },
    level: { attribute: "heading-level", type: Number },
    base: {},
    theme: { reflect: true },
    community: {},
    shownAtOnce: { attribute: "limit", type: Number },
  };

  declare trust: string | null;
  declare language: string | null;
  declare level: number | null;
  declare base: string | null;
  declare theme: "light" | "dark" | "auto" | null;
  declare community: string | null;
  declare shownAtOnce: number | null;

  /** What is spoken now. */
  spoken: Language = "en";

  get origin(): string {
    return (this.base ?? new URL(import.meta.url).origin).replace(/\/+$/, "");
  }

  get headingLevel(): number {
    return this.within(this.level, 2, 5);
  }

  /** The trust's code; a slip in the attribute must not cost the page its list. */
  get trustCode(): string | undefined {
    return this.trust?.replace(/[^a-z0-9]/gi, "").slice(0, 12) || undefined;
  }

  /** A whole number from 1 to the most; the usual one where none is given. */
  protected within(given: number | null, usual: number, most: number): number {
    return Math.min(Math.max(Math.trunc(Number(given)) || usual, 1), most);
  }
}
