import { installed } from "@boundaryless/intranets/sharepoint/installed";
import type { Embedded, Pinned, Site } from "./layout.tsx";
import type { Path } from "./frame.tsx";

/** The community that an article of the pretend intranet embeds by its address alone. */
export const embeddedAddress = (system: string): string => `${system}/c/sepsis-first-hour`;

/** What an editor copies from the dashboard when a release comes: the file to pin, and its hash. */
const readPinned = async (system: string): Promise<Pinned | undefined> => {
  const files = (await (await fetch(`${system}/widget/manifest.json`)).json()) as Record<string, Pinned>;
  const found = Object.entries(files).find(([file]) => file.startsWith("pinned."));
  return found && { file: found[0], integrity: found[1].integrity };
};

/** The package as an administrator of SharePoint downloads it. @throws Error where there is none */
export const readWebPart = async (system: string) => {
  const answer = await fetch(`${system}/downloads/boundaryless.sppkg`);
  if (!answer.ok) throw new Error(`The package for SharePoint answered ${answer.status}`);
  return installed(new Uint8Array(await answer.arrayBuffer()));
};

/** What an editor that knows the provider gets for an address; undefined leaves the address a link. */
const readEmbedded = async (system: string): Promise<Embedded | undefined> => {
  const url = encodeURIComponent(embeddedAddress(system));
  const answer = await fetch(`${system}/oembed?url=${url}&format=json`);
  return answer.ok ? ((await answer.json()) as Embedded) : undefined;
};

/** What a page is made of besides the address of the system, asked for whenever the page is. */
export const reads: Partial<Record<Path, (system: string) => Promise<Partial<Site>>>> = {
  "/pinned": async (system) => ({ pinned: await readPinned(system) }),
  "/sharepoint": async (system) => ({ webPart: (await readWebPart(system)).properties }),
  "/wordpress": async (system) => ({ embedded: await readEmbedded(system) }),
};
