interface TrustList {
  trusts: { odsCode: string; name: string }[];
}

const pauseMilliseconds = 200;

/** Suggests trusts while somebody types; the server resolves what was typed in any case. */
export function suggestTrusts(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-trusts]")) {
    const list = document.querySelector<HTMLDataListElement>(`#${input.getAttribute("list") ?? "none"}`);
    const address = input.dataset["trusts"];
    if (list && address) suggestFor(input, list, address);
  }
}

function suggestFor(input: HTMLInputElement, list: HTMLDataListElement, address: string): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const ask = async () => {
    const number = ++asked;
    const found = await search(address, input.value.trim());
    // A slow answer to an earlier letter must not replace a newer one.
    if (found && number === asked) list.replaceChildren(...found.trusts.map(option));
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    if (input.value.trim().length > 1) waiting = setTimeout(() => void ask(), pauseMilliseconds);
  });
}

function option({ odsCode, name }: TrustList["trusts"][number]): HTMLOptionElement {
  const made = document.createElement("option");
  made.value = `${name} (${odsCode})`;
  return made;
}

async function search(address: string, words: string): Promise<TrustList | undefined> {
  try {
    const answer = await fetch(`${address}?q=${encodeURIComponent(words)}`);
    return answer.ok ? ((await answer.json()) as TrustList) : undefined;
  } catch {
    return undefined;
  }
}
