import { intranet as welsh } from "@boundaryless/words/cy/intranet";
import { intranet as english } from "@boundaryless/words/en/intranet";
import { type GetTextTranslations, mo, po } from "gettext-parser";

// WordPress looks for the texts of a block's metadata under a context each.
const contexts = { title: "block title", description: "block description" } as const;

const entry = (msgid: string, msgstr: string, msgctxt?: string) => ({
  msgid,
  msgstr: [msgstr],
  ...(msgctxt ? { msgctxt } : {}),
});

const catalogue = (): GetTextTranslations => {
  const headers = {
    "Content-Type": "text/plain; charset=UTF-8",
    Language: "cy",
    "Plural-Forms": "nplurals=4; plural=(n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3;",
  };
  const keys = Object.keys(english.wordpress) as (keyof typeof english.wordpress)[];
  const plain = Object.fromEntries(
    keys.map((key) => [english.wordpress[key], entry(english.wordpress[key], welsh.wordpress[key])]),
  );
  const inContext = Object.entries(contexts).map(([key, context]) => {
    const text = english.wordpress[key as keyof typeof contexts];
    return [context, { [text]: entry(text, welsh.wordpress[key as keyof typeof contexts], context) }];
  });
  return { charset: "utf-8", headers, translations: { "": plain, ...Object.fromEntries(inContext) } };
};

/** The plugin's Welsh: the file that WordPress reads, and the one that translators read. */
export const welshFiles = (): { mo: Uint8Array; po: Uint8Array } => {
  const all = catalogue();
  return { mo: mo.compile(all), po: po.compile(all, { sort: true }) };
};
