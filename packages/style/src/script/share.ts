/** Shows a button that copies a page's address, where the browser lets a page do that. */
export function offerSharing(): void {
  const button = document.querySelector<HTMLButtonElement>("button[data-copy]");
  const status = document.querySelector("[data-copy-status]");
  const address = button?.dataset["copy"];
  // `clipboard` is missing on pages without TLS, whatever the types say.
  if (!button || !address || !("clipboard" in navigator)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(address).then(
      () => status?.replaceChildren(button.dataset["copied"] ?? ""),
      () => {
        button.hidden = true;
      },
    );
  });
}
