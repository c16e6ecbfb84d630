import type { Tree } from "../draw.ts";
import type { Opened } from "../opened/opened.ts";
import { afterStyle } from "../style/after.ts";
import { Confirming } from "./confirming.ts";
import { showJoined } from "./joined.ts";
import { Resending } from "./resending.ts";
import { showCode } from "./show.ts";
import { afterTexts, type AfterWords } from "./words.ts";

/** What comes once an e-mail is on its way: its code, having it sent again, and the welcome. */
export class After {
  static readonly texts = afterTexts;
  declare words: AfterWords;
  readonly opened: Opened;
  readonly confirming: Confirming;
  readonly resending: Resending;

  constructor(opened: Opened) {
    this.opened = opened;
    this.confirming = new Confirming(this);
    this.resending = new Resending(opened);
    opened.host.wear(afterStyle);
  }

  /** For the e-mail that was sent last. */
  begin(): void {
    this.confirming.begin();
    this.resending.begin();
  }

  /** For whoever turns to it while the e-mail is on its way; the focus goes to the code. */
  enter(): void {
    this.begin();
    void this.opened.place.focus("#code");
  }

  /** What stands below the steps: the code, and having the e-mail sent again. */
  showCode(): Tree {
    return showCode(this);
  }

  show(): Tree {
    return showJoined(this);
  }
}
