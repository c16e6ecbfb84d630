import type { WidgetView } from "@boundaryless/contract";
import { createClient } from "@boundaryless/contract/client";
import { solve } from "@boundaryless/contract/solve";
import { log } from "./log.ts";

/** Mail to it is taken by Amazon SES, counts as delivered and reaches nobody. */
const nobody = "success+watch@simulator.amazonses.com";
const patienceMilliseconds = 10_000;

const named = async (step: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const cause = error instanceof Error ? error.message : "unknown";
    throw new Error(`the main job fails at: ${step} (${cause})`, { cause: error });
  }
};

type Fetch = typeof fetch;

const impatient =
  (send: Fetch): Fetch =>
  (input, init) =>
    send(input, { ...init, signal: AbortSignal.timeout(patienceMilliseconds) });

const expectText = async (send: Fetch, address: string, part: string): Promise<void> => {
  const response = await send(address);
  const text = await response.text();
  if (!response.ok) throw new Error(`status ${response.status}`);
  if (!text.includes(part)) throw new Error("another text than expected");
};

// What is sent is inert: nobody confirms it, and it is forgotten after seven days.
const askToJoin = async (origin: string, slug: string, wording: string, send: Fetch): Promise<void> => {
  const call = createClient({ base: origin, language: "en", fetch: send });
  const proof = await solve(await call("GET /v1/challenges", { query: { for: "join" } }));
  const who = { name: "Watch", email: nobody, organisation: "Watch", discipline: "other" } as const;
  const body = { ...who, language: "en" as const, wording, proof };
  const { accepted } = await call("POST /v1/communities/{slug}/joins", { params: { slug }, body });
  if (!accepted) throw new Error("not accepted");
};

/**
 * Does from outside what a nurse does: sees the widget, looks at a community, asks to join it.
 * @throws at the first step that fails, with its name
 */
export const probe = async (origin: string, send: Fetch = fetch): Promise<void> => {
  const asking = impatient(send);
  const call = createClient({ base: origin, language: "en", fetch: asking });
  let view: WidgetView | undefined;
  await named("the widget's loader", () => expectText(asking, `${origin}/widget/v1.js`, "import"));
  await named("the widget's view", async () => {
    view = await call("GET /v1/widget", { query: { limit: 1 } });
  });
  await named("the frame page", () => expectText(asking, `${origin}/embed`, "<main"));
  const [card] = view?.communities ?? [];
  // A new installation has none.
  if (view && card) {
    const { slug } = card;
    const version = view.wording?.version ?? "";
    await named("a community's page", () => expectText(asking, `${origin}/c/${slug}`, "<h1"));
    await named("a request to join", () => askToJoin(origin, slug, version, asking));
  }
  log("probe", { community: card?.slug ?? null });
};
