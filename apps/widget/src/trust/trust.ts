import type { Tree } from "../draw.ts";
import type { Opened } from "../opened/opened.ts";
import { trustStyle } from "../style/trust.ts";
import { TrustChoice } from "./choose.ts";
import { showOrganisation } from "./show.ts";
import { trustTexts, type TrustWords } from "./words.ts";

/** Another trust than that of the page, or an organisation that is not in the list. */
export class Trust {
  static readonly texts = trustTexts;
  declare words: TrustWords;
  readonly opened: Opened;
  readonly choice: TrustChoice;

  constructor(opened: Opened) {
    this.opened = opened;
    this.choice = new TrustChoice(opened);
    opened.host.wear(trustStyle);
  }

  /** The focus goes to the field. */
  change(): void {
    const { place, person } = this.opened;
    void place.focus(person.draft.unlisted ? "#organisation" : "#trust");
  }

  /** From the list to an organisation that is not in it, or back. */
  turn = (): void => {
    const { person } = this.opened;
    person.type({ unlisted: !person.draft.unlisted });
    this.change();
  };

  show(): Tree {
    return showOrganisation(this);
  }
}
