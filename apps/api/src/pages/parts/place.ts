import { listTrusts, type Ctx } from "@boundaryless/core";
import { limits, type TrustName } from "@boundaryless/contract";
import type { Typed } from "../frame/form.ts";

/** Which trust or organisation somebody means with what they typed. */
export type Place =
  | { kind: "nothing" }
  | { kind: "trust"; odsCode: string }
  | { kind: "organisation"; name: string }
  /** Only a person can tell: none or several trusts are near. */
  | { kind: "unsure"; near: TrustName[] };

const written = ({ odsCode, name }: TrustName) => `${name} (${odsCode})`;
const plain = (text: string) => text.trim().replace(/\s+/gu, " ").toLowerCase().replaceAll("’", "'");

/** What a text field shows for a trust, and what `findPlace` reads back without asking. */
export const placeText = written;

/** What can be the code of a trust, such as an embedding page gives; undefined otherwise. */
export const codeOf = (typed: string): string | undefined =>
  /^[A-Z0-9]{1,12}$/iu.test(typed) ? typed.toUpperCase() : undefined;

/** The trust of a code, such as the one that an embedding page gives; undefined when there is none. */
export async function trustOf(ctx: Ctx, odsCode: string): Promise<TrustName | undefined> {
  const code = codeOf(odsCode);
  if (code === undefined) return undefined;
  const { trusts } = await listTrusts(ctx, { q: code });
  return trusts.find((trust) => trust.odsCode === code);
}

/**
 * Finds the trust that was typed: by its code, its whole name, or both as the suggestions write them. Anything less
 * certain is for the person to decide, because two trusts of a town have nearly one name.
 */
export async function findPlace(ctx: Ctx, text: string): Promise<Place> {
  const typed = text.trim();
  if (typed === "") return { kind: "nothing" };
  if (typed.length > limits.organisation) return { kind: "organisation", name: typed };
  const suggested = /\(([A-Z0-9]{1,12})\)$/iu.exec(typed)?.[1];
  const byCode = await trustOf(ctx, suggested ?? typed);
  if (byCode) return { kind: "trust", odsCode: byCode.odsCode };
  const { trusts } = await listTrusts(ctx, { q: typed.slice(0, limits.query) });
  const named = trusts.filter(({ name }) => plain(name) === plain(typed));
  if (named.length === 1 && named[0]) return { kind: "trust", odsCode: named[0].odsCode };
  return { kind: "unsure", near: trusts };
}

/**
 * What a posted form says about the place. The radios count only for the very text they were shown for:
 * whoever corrects the text is asked again.
 *
 * @param prefix of the form's field names, such as `starter.`
 */
export async function placeOfForm(ctx: Ctx, typed: Typed, prefix: string): Promise<Place> {
  const text = typed[`${prefix}trust`] ?? "";
  const chosen = typed[`${prefix}place`] ?? "";
  if (chosen !== "" && typed[`${prefix}placeFor`] === text && text.trim() !== "") {
    if (chosen === "organisation") return { kind: "organisation", name: text };
    if (chosen.startsWith("trust:")) return { kind: "trust", odsCode: chosen.slice("trust:".length) };
  }
  return findPlace(ctx, text);
}
