import type { FieldFault } from "../errors.ts";

/** An origin as a browser writes it, or what is wrong with what was typed and what was probably meant. */
export type ReadOrigin = { readonly origin: string } | Pick<FieldFault, "rule" | "suggestion">;

// Where intranets of the NHS are found; a name that nearly ends like one of them is more likely a slip than a name.
const endings = [
  ["nhs", "uk"],
  ["nhs", "wales"],
  ["nhs", "net"],
  ["nhs", "scot"],
  ["hscni", "net"],
  ["sharepoint", "com"],
  ["gov", "uk"],
  ["gov", "wales"],
  ["org", "uk"],
  ["ac", "uk"],
  ["co", "uk"],
].map((labels) => labels.join("."));

/** How many letters were left out, put in, changed or swapped with their neighbour (optimal string alignment). */
export const slipsBetween = (one: string, other: string): number => {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const ways = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1)];
      row.push(Math.min(...ways, swapped ? (before[j - 2] ?? 0) + 1 : Infinity));
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
};

const schemes = ["https", "http"] as const;
const wellBegun = /^https?:\/\/(?![/\\])/iu;
// Something like a scheme: `htps:`, `https//`, `http;//`, `https:/`.
const illBegun = /^([a-z]{2,7})(?:[:;.]?[/\\]{1,3}|[:;][/\\]*)/iu;

/** What was typed with the scheme that was probably meant in front. */
const withScheme = (typed: string): string => {
  const [begun = "", word = ""] = illBegun.exec(typed) ?? [];
  const distance = (scheme: string): number => slipsBetween(word.toLowerCase(), scheme);
  const [nearest = "https"] = [...schemes].sort((one, other) => distance(one) - distance(other));
  return word !== "" && distance(nearest) <= 2
    ? `${nearest}://${typed.slice(begun.length)}`
    : `https://${typed.replace(/^[/\\:]+/u, "")}`;
};

const parsed = (text: string): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && url.hostname !== "" ? url : undefined;
};
const originOf = ({ protocol, host }: URL): string => `${protocol}//${host}`;

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;
const fewestBelowWildcard = 3;

/** What is wrong with a host, as the URL standard writes it. */
const hostFault = (hostname: string): "originHost" | "originNumber" | "originWildcard" | undefined => {
  const labels = hostname.split(".");
  const isEvery = labels[0] === "*";
  const named = isEvery ? labels.slice(1) : labels;
  if (hostname.slice(1).includes("*") || (hostname.startsWith("*") && !isEvery)) return "originWildcard";
  if (isEvery && named.length < fewestBelowWildcard) return "originWildcard";
  // Browsers hold no number against a list of origins; addresses in digits would shut everybody out.
  if (/^[\d.]+$/u.test(hostname) || hostname.startsWith("[")) return "originNumber";
  return named.every((each) => label.test(each)) ? undefined : "originHost";
};

/** The suggestion where the guess is an origin in its own right. */
const suggest = (rule: FieldFault["rule"], guess: string): Pick<FieldFault, "rule" | "suggestion"> => {
  const url = parsed(guess.replace(/\.{2,}/gu, ".").replace(/\.(?=$|[:/])/u, ""));
  return url && hostFault(url.hostname) === undefined ? { rule, suggestion: originOf(url) } : { rule };
};

const withoutDigits = (host: string): string => host.replace(/\d+/gu, "#");

/** A known origin that was probably meant: another scheme, with or without www, or hardly other letters. */
const nearKnown = (url: URL, known: readonly string[]): string | undefined => {
  const origin = originOf(url);
  if (known.includes(origin)) return undefined;
  const plain = (host: string): string => host.replace(/^www\./u, "");
  return known.find((each) => {
    const other = parsed(each);
    if (!other) return false;
    if (plain(other.host) === plain(url.host)) return true;
    // Names that differ in their numbers alone, such as ward1 and ward2, are names.
    if (withoutDigits(other.host) === withoutDigits(url.host)) return false;
    return Math.min(url.host.length, other.host.length) >= 8 && slipsBetween(url.host, other.host) <= 2;
  });
};

/** The ending that was probably meant, and what stands before it: with a slip in it, or with a point that is missing. */
const endingOf = (hostname: string): readonly [before: string, ending: string] | undefined => {
  const labels = hostname.split(".");
  const typed = labels.slice(-2).join(".");
  const slipped = endings.find((ending) => slipsBetween(typed, ending) <= (ending.length >= 10 ? 2 : 1));
  if (slipped !== undefined && labels.length >= 3) return [labels.slice(0, -2).join("."), slipped];
  if (labels.length >= 3 && labels.at(-2) === "nhs") return [labels.slice(0, -2).join("."), "nhs.uk"];
  // `leedsth.nhsuk`: the point within; `leedsth-sharepoint.com`: the one before, with a sign in its place.
  for (const ending of endings) {
    const joined = ending.replace(".", "");
    if (hostname.endsWith(`.${joined}`)) return [hostname.slice(0, -joined.length - 1), ending];
    const [before = "", rest] = hostname.split(new RegExp(`[-_](?=${ending.replace(".", "\\.")}$)`, "u"));
    if (rest !== undefined && before !== "") return [before, ending];
  }
  return undefined;
};

const nearEnding = (url: URL): string | undefined => {
  const { hostname } = url;
  if (endings.some((ending) => hostname.endsWith(`.${ending}`))) return undefined;
  const found = endingOf(hostname);
  return found && `${url.protocol}//${found.join(".")}${url.port && `:${url.port}`}`;
};

const outside = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/gu;
// Copied out of a sentence or of code.
const quoted = /^["'“‘<(](.*)["'”’>)]$/u;
// Of its own kind: nothing that was typed after it is a website.
const foreign = /^(?:file|about|data|mailto):/iu;
const blanks = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;
const several = (text: string): boolean =>
  text.split(/[\s,;]+/u).filter((part) => /^(?:[a-z]+:\/\/)?[a-z0-9-]+\.|:\/\//iu.test(part)).length > 1;

/** What is wrong with what stands around the name, and the origin without it. */
const surroundingFault = (url: URL, whole: string): FieldFault["rule"] | undefined => {
  const typedHost = /^[^:]+:\/\/([^/?#]*)/u.exec(whole)?.[1] ?? "";
  if (typedHost.includes("@")) return "originPath";
  if (/[^\u0021-\u007E]/u.test(typedHost)) return "originLetters";
  return url.pathname !== "/" || /[?#]/u.test(whole) ? "originPath" : undefined;
};

/**
 * Reads where a page is from what somebody typed. Space around it, capitals and a last slash are forgiven; everything
 * else that is no origin is refused with the one that was probably meant.
 * @param known origins of the trust: a name that is nearly one of them is refused once, too
 * @param sure that what looks like a slip is meant as it is
 */
export const readOrigin = (typed: string, known: readonly string[], sure: boolean): ReadOrigin => {
  const text = typed.normalize("NFC").replace(outside, "").replace(quoted, "$1");
  if (text === "") return { rule: "required" };
  if (several(text)) return { rule: "originOne" };
  if (foreign.test(text)) return { rule: "originScheme" };
  const whole = text.replace(blanks, "");
  const begun = wellBegun.test(whole) ? whole : withScheme(whole);
  if (begun !== text) return suggest(whole === begun ? "originSpace" : "originScheme", begun);
  const url = parsed(whole);
  if (!url || /[,;]/u.test(whole))
    return suggest(
      "originHost",
      whole
        .replace(/[,;]+$/u, "")
        .replace(/[,;]/gu, ".")
        .replace(/[^a-z0-9.:/*-]/giu, ""),
    );
  const around = surroundingFault(url, whole);
  if (around) return suggest(around, originOf(url));
  const fault = hostFault(url.hostname);
  if (fault) return suggest(fault, whole);
  const meant = sure ? undefined : (nearKnown(url, known) ?? nearEnding(url));
  return meant === undefined ? { origin: originOf(url) } : { rule: "originSlip", suggestion: meant };
};
