import {
  endpoints,
  errorStatus,
  type CommunityCard,
  type ElsewhereCard,
  type ErrorCode,
  type FieldError,
  type Placement,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { type Name, nameOf } from "./addresses.ts";
import { gatheringsOf, lessonsOf } from "./news-held.ts";
import { communities, trusts, wording } from "./people.ts";

/** What went over the wire, for tests to look at. */
export interface Sent {
  name: Name;
  url: URL;
  body: unknown;
  key: string | null;
  language: string | null;
  signal: AbortSignal;
}

/** An answer out of the ordinary. */
export type Answer = () => Response | Promise<Response>;

const json = (status: number, body: unknown, type = "application/json"): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": type } });

/** A refusal in the words of the API. */
export const refusal = (code: ErrorCode, detail = code as string, errors?: FieldError[]): Answer => {
  const status = errorStatus[code];
  return () =>
    json(status, { type: "about:blank", title: code, status, detail, code, ...(errors && { errors }) });
};

/** An answer that never comes unless released. */
export const held = (): { answer: Answer; release: (answer: Response | "network") => void } => {
  const waiting = Promise.withResolvers<Response>();
  return {
    answer: () => waiting.promise,
    release: (answer) =>
      answer === "network" ? waiting.reject(new TypeError("network")) : waiting.resolve(answer),
  };
};

/** Work that is done at the eighth try. */
export const challenge = z.parse(endpoints.readChallenge.answer, {
  parameters: {
    algorithm: "SHA-256",
    cost: 1,
    data: { for: "join", until: 4_000_000_000 },
    keyLength: 32,
    keyPrefix: "c47c722ab498493067f4e3b153da9a36",
    nonce: "ffeeddccbbaa99887766554433221100",
    salt: "00112233445566778899aabbccddeeff",
  },
  signature: "f".repeat(64),
});

const cardOf = ({ slug, name, problem, difference, ...rest }: (typeof communities)[number]): CommunityCard =>
  z.parse(endpoints.listCommunities.answer, {
    communities: [{ ...rest, slug, name, goal: `${problem} ${difference}` }],
    next: null,
  }).communities[0] as CommunityCard;

/** Of a goal what a view in brief has of it: 200 letters at the most, to the end of a word. */
const beginningOf = (goal: string): string =>
  goal.length > 200 ? `${goal.slice(0, 199).replace(/\s+\S*$/, "")}…` : goal;

/** The HTTP API at the edge of the widget: every answer passes the contract's schema, so it cannot drift. */
export class FakeApi {
  readonly sent: Sent[] = [];
  /** Name of the community that a code would bring to life. */
  started = "";
  communities: typeof communities = communities;
  /** The one placement that is known. */
  placement: Placement | undefined;
  /** Of other installations; the first view has them where ours leave room, a search always. */
  elsewhere: ElsewhereCard[] | undefined;
  /** Answers out of the ordinary, each used once, in order; `always` stays. */
  readonly next: Partial<Record<Name, Answer[]>> = {};
  readonly always: Partial<Record<Name, Answer>> = {};

  once(name: Name, answer: Answer): void {
    (this.next[name] ??= []).push(answer);
  }

  of(name: Name): Sent[] {
    return this.sent.filter((sent) => sent.name === name);
  }

  /** Answers as `fetch` would. */
  handle = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const name = nameOf(request.method, url.pathname);
    if (!name) return new Response("not here", { status: 404 });
    const body: unknown = request.method === "POST" ? await request.json() : undefined;
    const { headers, signal } = request;
    this.sent.push({
      name,
      url,
      body,
      key: headers.get("idempotency-key"),
      language: headers.get("accept-language"),
      signal,
    });
    const unusual = this.next[name]?.shift() ?? this.always[name];
    const answer = (unusual ?? (() => this.#usual(name, url, body)))();
    const gone = new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () => reject(signal.reason as Error)),
    );
    return Promise.race([answer, gone]);
  };

  #usual(name: Name, url: URL, body: unknown): Response | Promise<Response> {
    const query = Object.fromEntries(url.searchParams);
    if (name === "readWidget") return this.#widget(query);
    if (name === "listCommunities") return this.#list(query);
    if (name === "listLatestLessons") return json(200, lessonsOf(url));
    if (name === "listNextGatherings") return json(200, gatheringsOf(url));
    if (name === "readCommunity") return this.#read(url.pathname.split("/").at(-1) ?? "");
    if (name === "listTrusts") return this.#trusts(query);
    if (name === "readChallenge") return json(200, challenge);
    if (name === "matchCommunities") return this.#match(query);
    if (name === "startCommunity") return this.#start(body);
    if (name === "leaveProblem") return this.#leave(body);
    if (name === "joinCommunity") return this.#join(url.pathname.split("/").at(-2) ?? "", body);
    return this.#confirm(body);
  }

  #page(found: typeof communities, limit: number, cursor = "0") {
    const start = Number(cursor);
    const end = start + limit;
    return {
      communities: found.slice(start, end).map(cardOf),
      next: end < found.length ? String(end) : null,
    };
  }

  #widget(query: Record<string, string>): Response {
    const { trust, limit = 20, ...asked } = z.parse(endpoints.readWidget.query, query);
    const placement = asked.placement === this.placement?.id ? (this.placement ?? null) : null;
    const language = asked.language ?? placement?.language ?? asked.otherwise ?? "en";
    const known = trusts.find(({ odsCode }) => odsCode === trust) ?? null;
    const view = {
      trust: known,
      placement,
      wording: asked.brief === "yes" ? undefined : wording[language],
      ...this.#page(
        asked.brief === "yes"
          ? this.communities.map((card) => ({ ...card, nextGathering: null, latestLesson: null }))
          : this.communities,
        limit,
      ),
      elsewhere: this.communities.length < limit ? this.elsewhere : undefined,
    };
    if (asked.brief === "yes") for (const card of view.communities) card.goal = beginningOf(card.goal);
    return json(200, z.parse(endpoints.readWidget.answer, view));
  }

  #list(query: Record<string, string>): Response {
    const { q = "", trust, limit, cursor } = z.parse(endpoints.listCommunities.query, query);
    const found = this.communities.filter(
      ({ name, problem, people }) =>
        `${name} ${problem}`.toLowerCase().includes(q.toLowerCase()) && (!trust || people % 2 === 0),
    );
    const highlights = Object.fromEntries(
      found.map(({ slug, name }) => {
        const at = name.toLowerCase().indexOf(q.toLowerCase());
        return [slug, { name: at < 0 ? [] : [[at, at + q.length]], goal: [] }];
      }),
    );
    const page = { ...this.#page(found, limit, cursor), ...(q && { highlights }), elsewhere: this.elsewhere };
    return json(200, z.parse(endpoints.listCommunities.answer, page));
  }

  #read(slug: string): Response | Promise<Response> {
    const found = this.communities.find((community) => community.slug === slug);
    if (!found) return refusal("not-found")();
    const whole = {
      ...found,
      ...cardOf(found),
      statusReason: null,
      successor: null,
      language: found.language ?? "en",
      licence: "OGL-UK-3.0",
      startedAt: "2025-03-01T09:00:00.000Z",
    };
    return json(200, z.parse(endpoints.readCommunity.answer, { ...whole, url: `/c/${slug}` }));
  }

  #trusts(query: Record<string, string>): Response {
    const { q = "" } = z.parse(endpoints.listTrusts.query, query);
    const found = trusts.filter(({ name, odsCode }) =>
      `${name} ${odsCode}`.toLowerCase().includes(q.toLowerCase()),
    );
    return json(200, z.parse(endpoints.listTrusts.answer, { trusts: found }));
  }

  /** Near is whatever has a topic that is typed. */
  #match(query: Record<string, string>): Response {
    const { text, limit } = z.parse(endpoints.matchCommunities.query, query);
    const matches = this.communities.slice(0, 6).flatMap((one) => {
      const because = one.topics.filter((topic) => text.toLowerCase().includes(topic));
      return because.length > 0 ? [{ community: cardOf(one), because }] : [];
    });
    return json(200, z.parse(endpoints.matchCommunities.answer, { matches: matches.slice(0, limit) }));
  }

  #start(body: unknown): Response {
    this.started = z.parse(endpoints.startCommunity.body, body).name;
    return json(202, z.parse(endpoints.startCommunity.answer, { accepted: true, community: null }));
  }

  #leave(body: unknown): Response {
    z.parse(endpoints.leaveProblem.body, body);
    return json(202, z.parse(endpoints.leaveProblem.answer, { accepted: true, community: null }));
  }

  #join(slug: string, body: unknown): Response {
    z.parse(endpoints.joinCommunity.body, body);
    return json(202, z.parse(endpoints.joinCommunity.answer, { accepted: true, community: slug }));
  }

  #confirm(body: unknown): Response | Promise<Response> {
    const { code } = z.parse(endpoints.confirm.body, body) as { code: string };
    if (code !== "ABC234") return refusal("not-found", "This code does not match.")();
    const first = this.communities[0] as (typeof communities)[number];
    const answer = this.started
      ? { confirmed: "start", community: { ...cardOf(first), slug: "the-new-one", name: this.started } }
      : { confirmed: "join", community: cardOf(first) };
    return json(200, z.parse(endpoints.confirm.answer, answer));
  }
}
