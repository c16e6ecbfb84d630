import type { TrustName } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { invalidField } from "../errors.ts";
import type { Database } from "../store.ts";
import { allTrusts } from "./store.ts";
import { type TrustRecord, isOpen } from "./trust.ts";

const freshForMilliseconds = 60_000;

interface Directory {
  readonly trusts: readonly TrustRecord[];
  readonly byCode: ReadonlyMap<string, TrustRecord>;
  readonly readAt: number;
}

// Some 250 trusts change a few times a year: a copy in memory, read again after a minute.
const directories = new WeakMap<Database, Promise<Directory>>();

const load = async (db: Database, readAt: number): Promise<Directory> => {
  const trusts = await allTrusts(db);
  return { trusts, byCode: new Map(trusts.map((trust) => [trust.odsCode, trust])), readAt };
};

/** Every trust, closed ones too, by name; at most a minute old. */
export const readDirectory = async ({ db, now }: Pick<Ctx, "db" | "now">): Promise<Directory> => {
  const at = now().getTime();
  const known = await directories.get(db)?.catch(() => undefined);
  if (known && at - known.readAt < freshForMilliseconds && known.trusts.length > 0) return known;
  const loading = load(db, at);
  directories.set(db, loading);
  return loading;
};

/** Forgets the copy, for whoever has just changed the directory. */
export const forgetDirectory = (db: Database): void => {
  directories.delete(db);
};

/** Name of a trust, also of a closed one; null when the code is unknown or null. */
export const nameOfTrust = async (
  ctx: Pick<Ctx, "db" | "now">,
  odsCode: string | null | undefined,
): Promise<TrustName | null> => {
  const trust = odsCode ? (await readDirectory(ctx)).byCode.get(odsCode) : undefined;
  return trust ? { odsCode: trust.odsCode, name: trust.name } : null;
};

/** The open trust with this code. @throws invalid for `field` when there is none */
export const requireOpenTrust = async (ctx: Ctx, odsCode: string, field: string): Promise<TrustRecord> => {
  const trust = (await readDirectory(ctx)).byCode.get(odsCode);
  if (!trust || !isOpen(trust, ctx.now())) throw invalidField(field, "unknownTrust");
  return trust;
};

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036F'’‘]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** How well a trust fits what was typed: its code first, then the beginning of its name, then other words; 0 not at all. */
const fit = ({ odsCode, name }: TrustRecord, typed: string): number => {
  if (odsCode.toLowerCase() === typed) return 4;
  const plainName = plain(name);
  if (plainName.startsWith(typed)) return 3;
  const words = plainName.split(" ");
  if (typed.split(" ").every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return odsCode.toLowerCase().startsWith(typed) ? 1 : 0;
};

/** Trusts whose code or words of the name begin with what was typed, best first; all of them when nothing was. */
export const matchTrusts = (trusts: readonly TrustRecord[], typed: string): TrustRecord[] => {
  const wanted = plain(typed);
  if (wanted === "") return typed.trim() === "" ? [...trusts] : [];
  return trusts
    .map((trust) => ({ trust, fit: fit(trust, wanted) }))
    .filter((match) => match.fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .map(({ trust }) => trust);
};
