/** The one file that holds everything, as this installation serves it now, and the proof of its content. */
export interface Pinned {
  readonly file: string;
  readonly integrity: string;
}

const name = /^pinned\.[\w-]+\.js$/u;
const hash = /^sha384-[A-Za-z0-9+/]{64}$/u;

/** Finds it in the list of files that the widget was built with. @throws where there is none */
export const pinnedIn = (manifest: unknown): Pinned => {
  for (const [file, about] of Object.entries(manifest ?? {})) {
    const { integrity } = (about ?? {}) as { integrity?: unknown };
    if (name.test(file) && typeof integrity === "string" && hash.test(integrity)) return { file, integrity };
  }
  throw new Error("The list of files names none to pin");
};

/** Asks for it anew, so that the code is never of an earlier release. */
export const readPinned = async (signal: AbortSignal): Promise<Pinned> => {
  const answer = await fetch("/widget/manifest.json", { cache: "no-cache", signal });
  if (!answer.ok) throw new Error(`The list of files answered ${answer.status}`);
  return pinnedIn(await answer.json());
};
