import { tick } from "svelte";

let wanted = false;

/** After a navigation: the main heading takes the focus, as soon as there is one. */
export const focusHeading = async (): Promise<void> => {
  wanted = true;
  await tick();
  const heading = document.querySelector<HTMLElement>("h1[tabindex]");
  if (heading) takeFocus(heading);
};

/** Something else has been given the focus: a heading that is still on its way does not take it away again. */
export const forgetHeading = (): void => void (wanted = false);

/** A heading that arrives with its data takes the focus that has been waiting for it. */
export const takeFocus = (heading: HTMLElement): void => {
  if (!wanted) return;
  wanted = false;
  heading.focus();
};
