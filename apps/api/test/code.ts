import type { MemberList } from "@boundaryless/contract";
import { sessionCookie } from "../src/asked/actor.ts";
import { type Api, origin } from "./api.ts";

/** The cookies that an answer sets, as the browser would send them back. */
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Asks for a code. @returns what the browser keeps and, for facilitators, the code of the e-mail */
export const askForCode = async ({ ask, story, table }: Api, email: string) => {
  const answer = await ask("POST /v1/session/codes", {
    body: { email, language: "en" },
    headers: { origin },
  });
  const message = (await story.mail()).findLast(
    (sent) => sent.template === "sign-in-code" && sent.to === email,
  );
  const code = message?.template === "sign-in-code" ? table.ctx().keys.code(message.codeId) : "";
  return { answer, cookie: cookiesOf(answer), code };
};

let facilitators = 0;

/** A new facilitator of that community signs in by code. @returns the token of the session */
export const signInByCode = async (api: Api, slug: string, platform: string): Promise<string> => {
  const email = `by-code-${++facilitators}@example.org`;
  await api.story.joins(slug, { email, name: `By Code ${facilitators}` });
  const list = await api.ask(`GET /v1/admin/communities/${slug}/members?limit=100`, { as: platform });
  const { members } = (await list.json()) as MemberList;
  const personId = members.find(({ name }) => name === `By Code ${facilitators}`)?.personId ?? "";
  const at = `PATCH /v1/admin/communities/${slug}/members/${personId}`;
  await api.ask(at, { as: platform, body: { role: "facilitator" } });
  const { cookie, code } = await askForCode(api, email);
  const entered = await api.ask("POST /v1/session/code", {
    body: { email, code },
    headers: { origin, cookie },
  });
  const session = new RegExp(`${sessionCookie}=([^;]+)`, "u").exec(cookiesOf(entered))?.[1];
  if (session === undefined)
    throw new Error(`nobody is signed in: ${entered.status} ${await entered.text()}`);
  return session;
};
