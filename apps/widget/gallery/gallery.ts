import { examples } from "./examples.ts";
import { hold, openStage } from "./stage.ts";

const base = "https://gallery.system.test";

openStage();
hold(base);

for (const figure of document.querySelectorAll<HTMLElement>("figure[data-example]")) {
  const example = examples[Number(figure.dataset.example)];
  const place = figure.querySelector<HTMLElement>(".place");
  if (!example || !place) continue;
  // The markup is this page's own, and nobody else's text is in it.
  const parsed = new DOMParser().parseFromString(example.markup, "text/html").body.firstElementChild;
  if (!parsed) continue;
  parsed.setAttribute("base", base);
  parsed.setAttribute("heading-level", "4");
  place.append(document.adoptNode(parsed));
}

for (const swatch of document.querySelectorAll<HTMLElement>("[data-colour]"))
  swatch.style.background = swatch.dataset.colour ?? "";
