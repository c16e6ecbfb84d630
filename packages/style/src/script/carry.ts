type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Said = readonly [name: string, value: string, checked: boolean | undefined];

const place = "boundaryless:typed";

const fields = () =>
  document.querySelectorAll<Field>("main form :is(input:not([type=hidden]), select, textarea)");

const saidIn = (field: Field): Said => [
  field.name,
  field.value,
  "checked" in field ? field.checked : undefined,
];

const isChosen = ({ type }: Field): boolean => type === "radio" || type === "checkbox";

function fill(said: readonly Said[]): void {
  for (const field of fields()) {
    const [, value, checked] =
      said.find(([name, each]) => name === field.name && (!isChosen(field) || each === field.value)) ?? [];
    if (value === undefined) continue;
    if (isChosen(field)) (field as HTMLInputElement).checked = checked === true;
    else if (field.value !== value) {
      field.value = value;
      field.closest("details")?.setAttribute("open", "");
      // What looks on while somebody types, such as for communities near to theirs, has something to look at.
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

/**
 * Carries what is typed along to the same page in the other language. It lies in this tab alone, from the click on the
 * link until the next page, whichever that is.
 */
export function carryTyped(): void {
  const link = document.querySelector<HTMLAnchorElement>("header a[hreflang]");
  if (!link) return;
  try {
    const { at, said } = JSON.parse(sessionStorage.getItem(place) ?? "{}") as { at?: string; said?: Said[] };
    sessionStorage.removeItem(place);
    if (at === location.origin + location.pathname + location.search) fill(said ?? []);
    link.addEventListener("click", () => {
      sessionStorage.setItem(place, JSON.stringify({ at: link.href, said: [...fields()].map(saidIn) }));
    });
  } catch {
    // A browser that keeps nothing follows the link all the same.
  }
}
