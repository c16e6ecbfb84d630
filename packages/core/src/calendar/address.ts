import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { personById } from "../person/index.ts";
import { transact } from "../store.ts";
import { calendarVersionOf, renewVersion } from "./store.ts";

/** The secret part of the address of a person's calendar; whoever has it can read what the person goes to. */
export const calendarToken = (
  { keys }: Pick<Ctx, "keys">,
  { personId, version }: { personId: string; version: number },
): string => keys.seal("calendar", [personId, String(version)]);

const unknown = (): Refusal => new Refusal("not-found", "unknown-calendar");

/** Whose calendar it is. @throws not-found for an address that was made up or has been renewed */
export const ownerOf = async (ctx: Pick<Ctx, "db" | "keys">, token: string): Promise<string> => {
  const [personId, version] = ctx.keys.unseal("calendar", token) ?? [];
  if (personId === undefined || version === undefined) throw unknown();
  if (String(await calendarVersionOf(ctx.db, personId)) !== version) throw unknown();
  if (!(await personById(ctx.db, personId))) throw unknown();
  return personId;
};

/** The token that is good now. */
export const currentToken = async (ctx: Pick<Ctx, "db" | "keys">, personId: string): Promise<string> =>
  calendarToken(ctx, { personId, version: await calendarVersionOf(ctx.db, personId) });

/** Makes the address void and gives another one. @throws not-found */
export const renewCalendar = async (ctx: Pick<Ctx, "db" | "keys">, token: string): Promise<string> => {
  const personId = await ownerOf(ctx, token);
  await transact(ctx.db, [renewVersion(personId)]);
  return currentToken(ctx, personId);
};
