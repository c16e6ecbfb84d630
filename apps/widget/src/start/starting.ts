import type { CommunityCard, Confirmed, StartRequest } from "@boundaryless/contract";
import { limits } from "@boundaryless/contract/limits";
import { Asking } from "../opened/asking.ts";
import type { Found, Wrong } from "../trouble/check.ts";
import type { Trouble } from "../trouble/trouble.ts";
import type { Begun } from "./begun.ts";
import { CommunityStartedEvent } from "./event.ts";

const goalFields = ["problem", "difference"];

/** Starting a community: two questions, then its name, its topics and who starts it. */
export class Starting extends Asking<StartRequest> {
  readonly form = "starter";
  readonly purpose = "start";
  difference = "";
  name = "";
  topics = "";
  /** The community, once it is live. */
  started: CommunityCard | undefined;
  override readonly fields = {
    problem: "problem",
    difference: "difference",
    name: "community-name",
    topics: "topics",
  };
  readonly #begun: Begun;

  constructor(begun: Begun) {
    super(begun.opened);
    this.#begun = begun;
  }

  get done(): string {
    return this.#begun.words.done;
  }

  type(change: Partial<Pick<Starting, "difference" | "name" | "topics">>): void {
    Object.assign(this, change);
    this.#begun.look();
  }

  /** From the two questions to the rest, when both are answered. */
  next = (event: Event): void => {
    event.preventDefault();
    const { trouble } = this.opened.parts;
    if (!trouble?.tell(this.#checkGoal(), this)) this.opened.go("starter");
  };

  get #topics(): string[] {
    return this.topics.split(/[,;\n]/).flatMap((topic) => topic.trim() || []);
  }

  protected get body(): StartRequest {
    const { difference, name } = this;
    const { person } = this.opened;
    return { problem: this.#begun.problem, difference, name, topics: this.#topics, starter: person.body };
  }

  #checkGoal(): Found[] {
    const { wrong } = this.#begun.words;
    const { problem } = this.#begun;
    const long = (text: string, most: number) => text.trim().length > most && wrong.tooLong(most);
    return [
      ["problem", problem.trim() ? long(problem, limits.problem) : wrong.problem],
      ["difference", this.difference.trim() ? long(this.difference, limits.difference) : wrong.difference],
    ];
  }

  protected check(trouble: Trouble): Found[] {
    const { wrong } = this.#begun.words;
    return [
      ...this.#checkGoal(),
      ["community-name", !this.name.trim() && wrong.communityName],
      ["topics", this.#topics.length > limits.topics && wrong.topics],
      ...trouble.checkPerson(wrong.agreed),
    ];
  }

  // What is wrong with the two answers is put right where they are.
  override lead(wrong: Wrong[]): Wrong[] {
    const goal = wrong.filter(({ field }) => goalFields.includes(field));
    if (goal.length === 0 || this.opened.view === "start") return wrong;
    this.opened.go("start");
    return goal;
  }

  protected post(body: StartRequest, options: { idempotencyKey: string }): Promise<unknown> {
    return this.opened.call("POST /v1/communities", { body }, options);
  }

  protected asked(): void {
    this.opened.host.dispatchEvent(new CommunityStartedEvent(null, "asked"));
  }

  confirmed(answer: Confirmed | undefined): void {
    const { host } = this.opened;
    this.started = answer?.community ?? undefined;
    host.dispatchEvent(new CommunityStartedEvent(this.started?.slug ?? null, "confirmed"));
    this.#begun.copy.state = "idle";
    this.opened.go("started");
    this.#begun.problem = this.difference = this.name = this.topics = "";
    // From now on it is in the list, which is read anew without what was searched for.
    host.list.query = host.list.answered = "";
    host.list.mine = false;
    void host.list.load(true).then(() => this.#putFirst());
  }

  // The list that everybody reads takes some seconds to hold it; its starter need not wait.
  #putFirst(): void {
    const { list } = this.opened.host;
    const { started } = this;
    if (!started || list.phase !== "ready") return;
    list.cards = [started, ...list.cards.filter(({ slug }) => slug !== started.slug)];
    this.opened.host.requestUpdate();
  }
}
