import { openStage, setOffline, tell } from "./stage.ts";
import { groups, stories } from "./stories.ts";
import type { Story } from "./story.ts";

const chosen = document.querySelector("form") as HTMLFormElement;
const place = document.querySelector("#place") as HTMLElement;
const title = document.querySelector("#story") as HTMLElement;
const said = document.querySelector("#said") as HTMLElement;
const list = document.querySelector("#list") as HTMLElement;

const link = ({ name, title: text }: Story): HTMLLIElement => {
  const item = document.createElement("li");
  const anchor = document.createElement("a");
  anchor.href = `#${name}`;
  anchor.textContent = text;
  item.append(anchor);
  return item;
};

for (const [text, each] of groups) {
  const heading = document.createElement("h2");
  heading.textContent = text;
  const items = document.createElement("ul");
  items.append(...each.map(link));
  list.append(heading, items);
}

/** What is chosen beside the story, kept in the address so that it can be passed on. */
const looks = (): Record<string, string> => {
  const entries = [...chosen.querySelectorAll("select")].map(({ name, value }) => [name, value] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
};

let telling = 0;

const show = async (): Promise<void> => {
  const story = stories.find(({ name }) => `#${name}` === location.hash) ?? stories[0];
  if (!story) return;
  const { width = "", page = "", ...attributes } = looks();
  const turn = (telling += 1);
  place.replaceChildren();
  place.className = page;
  place.style.maxInlineSize = width;
  title.textContent = story.title;
  document.title = `${story.title} – stories of the widget`;
  for (const anchor of list.querySelectorAll("a"))
    anchor.toggleAttribute("aria-current", anchor.hash === `#${story.name}`);
  setOffline(story.offline ?? false);
  said.textContent = "";
  // The memory of the stage, so that the story begins as it did the first time.
  localStorage.clear();
  const { done } = tell(story, place, attributes);
  const ended = await done.then(
    () => "ready",
    (error: unknown) => String(error),
  );
  if (turn === telling) said.textContent = ended;
};

const asked = new URLSearchParams(location.search);
for (const field of chosen.querySelectorAll("select")) field.value = asked.get(field.name) ?? "";
chosen.addEventListener("change", () => {
  history.replaceState(null, "", `?${String(new URLSearchParams(looks()))}${location.hash}`);
  void show();
});
addEventListener("hashchange", () => void show());
openStage();
void show();
