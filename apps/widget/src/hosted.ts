import type { Language } from "@boundaryless/contract";
import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from "lit";
import { draw, type Tree } from "./draw.ts";
import { within } from "./load/view.ts";
import type { Look } from "./look/look.ts";

/** What every element of ours takes from the page around it. */
export abstract class Hosted extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    trust: {},
    language: { attribute: "lang" },
    level: { attribute: "heading-level", type: Number },
    base: {},
    theme: { reflect: true },
    density: {},
    community: {},
    shownAtOnce: { attribute: "limit", type: Number },
  };

  /** ODS code of the trust whose page this is, such as `RJ1`. */
  declare trust: string | null;
  /** `en` or `cy`; without it the language of the page around, English where that is another. */
  declare language: "en" | "cy" | null;
  /** Level of the first heading, 1 to 5; 2 without it. */
  declare level: number | null;
  /** Origin of the system; without it where the module came from. */
  declare base: string | null;
  /**
   * Colours: those of the NHS on white, the same on black, as the reader's own setting says, or, with `inherit`, those and
   * the font of the page around, made darker or lighter where they could not be read. `light` without it.
   */
  declare theme: "light" | "dark" | "auto" | "inherit" | null;
  /** How much room is left between things; `comfortable` without it. */
  declare density: "compact" | "comfortable" | null;
  /** Slug of the one community that the page is about; without it several are shown. */
  declare community: string | null;
  /**
   * What the attribute `limit` says.
   *
   * @internal
   */
  declare shownAtOnce: number | null;

  /**
   * What is spoken now.
   *
   * @internal
   */
  spoken: Language = "en";
  /** Looks that few pages ask for, once this one did; none where they could not be fetched. */
  #look: Promise<Look | undefined> | undefined;

  /** @internal */
  get origin(): string {
    return (this.base ?? new URL(import.meta.url).origin).replace(/\/+$/, "");
  }

  /** @internal */
  get headingLevel(): number {
    return within(this.level, 2, 5);
  }

  /**
   * What it looks like now.
   *
   * @internal
   */
  abstract render(): Tree;

  protected override update(changed: PropertyValues): void {
    const tree = this.render();
    super.update(changed);
    draw(this.renderRoot, [tree]);
  }

  /** Shows nothing before it can be seen as the page asks for. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.theme === "inherit" || this.density === "compact")
      this.#look ??= import("./look/look.ts").then(
        ({ Look }) => new Look(this),
        () => undefined,
      );
    (await this.#look)?.wear();
    await super.scheduleUpdate();
  }
}
