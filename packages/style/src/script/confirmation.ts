/**
 * Moves the token of a confirmation link from the address into the form, and shows its one button.
 * A person presses it: link scanners run scripts too, so nothing is ever sent from here.
 */
export function fillConfirmation(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-confirmation]");
  const field = form?.querySelector<HTMLInputElement>("input[name=token]");
  if (!form || !field) return;
  const take = () => {
    const token = location.hash.slice(1);
    if (token === "") return;
    field.value = token;
    form.hidden = false;
    document.querySelector("details[data-code]")?.removeAttribute("open");
    document.querySelector("[data-code-only]")?.setAttribute("hidden", "");
    // Out of the address bar, the history and whatever is copied from them.
    history.replaceState(null, "", location.pathname + location.search);
  };
  addEventListener("hashchange", take);
  take();
}
