import type { ViewRequest } from "./list/load.ts";

/** An address from an answer, made absolute; undefined unless it is http or https. */
export const safeLink = (address: string, base: string): string | undefined => {
  try {
    const url = new URL(address, base || location.href);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
};

/** Where somebody starts the community that was not found: its name so far, their trust, their language. */
export const startLink = (base: string, name: string, { trust = "", language }: ViewRequest): string => {
  const filled = Object.entries({ name, trust, lang: language === "cy" ? "cy" : "" }).filter(
    ([, text]) => text,
  );
  return `${base}/start${filled.length > 0 ? "?" : ""}${new URLSearchParams(filled)}`;
};
