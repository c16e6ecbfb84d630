import { around } from "./page.ts";

/** How long changes of the page are gathered: an animation that writes a style in every frame is looked at so often. */
const gatherMs = 100;

const settings = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

/**
 * Tells when the page around an element may look different: an attribute of anything around it changed, whatever a page
 * calls its themes; a style sheet came, went or was loaded; a transition around it ended; the reader's settings changed.
 * Nothing is watched but what is around it, and the head of the page.
 * @returns how to stop it
 */
export const watchPage = (element: Element, changed: () => void): (() => void) => {
  const over = new AbortController();
  const { signal } = over;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      changed();
    }, gatherMs);
  };
  const near = around(element);
  const observer = new MutationObserver(soon);
  for (const each of near) observer.observe(each, { attributes: true });
  observer.observe(document.head, { childList: true });
  for (const setting of settings) matchMedia(setting).addEventListener("change", soon, { signal });
  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener(
    "load",
    ({ target }) => {
      if (target instanceof HTMLLinkElement) soon();
    },
    options,
  );
  document.addEventListener(
    "transitionend",
    ({ target }) => {
      if (target instanceof Element && near.includes(target)) soon();
    },
    options,
  );
  return () => {
    over.abort();
    observer.disconnect();
    clearTimeout(waiting);
  };
};
