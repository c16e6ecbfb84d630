import type { CommunityCard } from "@boundaryless/contract";
import type { Tree } from "../draw.ts";
import type { Opened } from "../opened/opened.ts";
import { startStyle } from "../style/start.ts";
import { Copy } from "./copy.ts";
import { Matching } from "./matching.ts";
import { showStart } from "./show-start.ts";
import { showStarted } from "./show-started.ts";
import { showStarter } from "./show-starter.ts";
import { showNoted, showStuck } from "./show-stuck.ts";
import { Starting } from "./starting.ts";
import { Stuck } from "./stuck.ts";
import { startTexts, type StartWords } from "./words.ts";

/** The two things that somebody can begin who finds nothing. */
export type Beginning = "start" | "stuck";

const views = {
  start: showStart,
  starter: showStarter,
  started: showStarted,
  stuck: showStuck,
  noted: showNoted,
} as const;

/** What somebody begins: a community, or a problem left for others to find; what is typed lives as long as the page. */
export class Begun {
  /** What is to be worked on; the same text for both. */
  problem = "";
  static readonly texts = startTexts;
  declare words: StartWords;
  readonly opened: Opened;
  readonly starting: Starting;
  readonly stuck: Stuck;
  readonly matching: Matching;
  readonly copy: Copy;

  constructor(opened: Opened) {
    this.opened = opened;
    opened.host.wear(startStyle);
    this.starting = new Starting(this);
    this.stuck = new Stuck(this);
    this.matching = new Matching(opened.host);
    this.copy = new Copy(opened.host);
  }

  /** Opens a form; what was searched for is the beginning of the problem, unless one was written already. */
  async begin(view: Beginning, text: string): Promise<void> {
    const { opened } = this;
    opened.person.begin();
    await opened.need("trouble");
    if (!opened.person.placed) await opened.need("trust");
    if (opened.view === "list") opened.place.keep("#start");
    opened.turnTo();
    if (text && !this.problem.trim()) this.type(text);
    this.#turnTo(view);
  }

  /** Back to a form that waits, with everything in it. */
  resume = (view: Beginning): void => {
    this.opened.turnTo();
    this.#turnTo(view);
  };

  /** Opens a community that is near; the form waits behind it. */
  async open(card: CommunityCard): Promise<void> {
    await (await this.opened.use("about"))?.open(card.slug, card, "start");
  }

  #turnTo(view: Beginning): void {
    this.opened.asking = view === "start" ? this.starting : this.stuck;
    this.opened.go(view);
  }

  type(problem: string): void {
    this.problem = problem;
    this.look();
  }

  /** Looks for communities near to all that is written. */
  look(): void {
    this.matching.ask(`${this.problem} ${this.starting.difference}`);
    this.opened.host.requestUpdate();
  }

  show(): Tree {
    return views[this.opened.view as keyof typeof views](this);
  }
}
