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
import { startWordsIn, type StartWords } from "./words.ts";

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
  words!: StartWords;
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

  /** Takes the words of the language that is spoken now. */
  async speak(): Promise<void> {
    this.words = await startWordsIn(this.opened.host.spoken);
  }

  /** Opens a form; what was searched for is the beginning of the problem, unless one was written already. */
  begin(view: Beginning, text: string): void {
    if (text && !this.problem.trim()) this.type(text);
    this.#turnTo(view);
  }

  /** Back to a form that waits, with everything in it. */
  resume = (view: Beginning): void => {
    this.opened.leave();
    this.#turnTo(view);
  };

  #turnTo(view: Beginning): void {
    this.opened.asking = view === "start" ? this.starting : this.stuck;
    this.opened.asking.reset();
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
