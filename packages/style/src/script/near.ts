const pauseMilliseconds = 600;
const shortestText = 12;

/** Shows communities near to what somebody types into the form that starts one, as the posted form would. */
export function showNear(): void {
  const place = document.querySelector<HTMLElement>("[data-near-place]");
  const form = place?.closest("form");
  if (!place || !form) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const ask = async () => {
    const number = ++asked;
    const found = await nearTo(form);
    // A slow answer to an earlier text must not replace a newer one, nor what somebody is about to press.
    if (number === asked && !place.contains(document.activeElement)) show(place, found);
  };
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), pauseMilliseconds);
  });
  void ask();
}

function show(place: HTMLElement, found: HTMLElement | undefined): void {
  if (place.textContent === (found?.textContent ?? "")) return;
  place.replaceChildren(...(found ? [found] : []));
  document.querySelector("[data-near-status]")?.replaceChildren(found?.dataset["near"] ?? "");
}

// Only looks: what is typed goes into the address of a page that changes nothing.
async function nearTo(form: HTMLFormElement): Promise<HTMLElement | undefined> {
  const typed = new FormData(form);
  const address = new URL(form.action);
  for (const name of ["problem", "difference", "trust", "placement"])
    address.searchParams.set(name, `${(typed.get(name) as string | null) ?? ""}`);
  if ((address.searchParams.get("problem") ?? "").trim().length < shortestText) return undefined;
  address.searchParams.set("look", "yes");
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector<HTMLElement>("[data-near]");
    return found ? document.importNode(found, true) : undefined;
  } catch {
    return undefined;
  }
}
