/** Shows the buttons that copy, share and print, where the browser lets a page do that. */
export function offerSharing(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) offerCopy(button);
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-share]")) offerShare(button);
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

function offerCopy(button: HTMLButtonElement): void {
  const status = button.parentElement?.querySelector("[data-copy-status]");
  const text = button.dataset["copy"];
  // `clipboard` is missing on pages without TLS, whatever the types say.
  if (!text || !("clipboard" in navigator)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(text).then(
      () => status?.replaceChildren(button.dataset["copied"] ?? ""),
      () => {
        button.hidden = true;
      },
    );
  });
}

function offerShare(button: HTMLButtonElement): void {
  const { share: url, shareTitle: title } = button.dataset;
  if (!url || !("share" in navigator)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    // Whoever closes the device's sheet has changed their mind; there is nothing to say about it.
    navigator.share({ url, ...(title ? { title } : {}) }).catch(() => undefined);
  });
}
