import { chromium } from "playwright-core";
const o = "http://localhost:5310";
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const list = await (await fetch(o + "/v1/communities/falls-on-night-shifts/lessons")).json();
const url = list.lessons.find((l) => l.title.startsWith("Low lights")).url;
const dropped = list.lessons.find((l) => l.title.startsWith("Why we")).url;
const cy = (await (await fetch(o + "/v1/communities/gofal-dementia-yn-gymraeg/lessons")).json()).lessons[0]
  .url;
const shots = [
  ["community", "/c/falls-on-night-shifts", 1280, "light"],
  ["list", "/c/falls-on-night-shifts/lessons", 1280, "light"],
  ["list-320-dark", "/c/falls-on-night-shifts/lessons?outcome=failure", 320, "dark"],
  ["lesson", url, 1280, "light"],
  ["lesson-dark", dropped, 1280, "dark"],
  ["lesson-cy-320", cy + "?lang=cy", 320, "light"],
  ["form", "/c/falls-on-night-shifts/lessons/new?of=" + url.split("/").at(-1), 1280, "light"],
  ["form-320-dark", "/c/falls-on-night-shifts/lessons/new?lang=cy", 320, "dark"],
  ["card", url + "/card", 1280, "light"],
];
for (const [name, path, width, scheme] of shots) {
  const p = await b.newPage({ viewport: { width, height: 900 }, colorScheme: scheme, locale: "en-GB" });
  await p.goto(o + path);
  await p.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true });
  const over = await p.evaluate("document.documentElement.scrollWidth - innerWidth");
  console.log(name, over);
  if (name === "card") await p.pdf({ path: "/tmp/card.pdf", preferCSSPageSize: true });
  await p.close();
}
await b.close();
