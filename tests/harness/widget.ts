import type { Discipline } from "@boundaryless/contract";
import { words } from "@boundaryless/words";
import type { Locator, Page } from "playwright-core";

const { list, join, about, trust, trouble, after, none, start } = words.en.widget;

/** The first widget of a page. */
export const widgetOn = (page: Page): Locator => page.locator("join-community").first();

// What is far below the window asks for nothing until somebody scrolls there.
const bringNear = (element: Locator): Promise<void> =>
  element.evaluate((one) => one.scrollIntoView({ block: "nearest", behavior: "instant" }));

/** Brings the widget near and waits until it shows communities. */
export const listed = async (widget: Locator): Promise<void> => {
  await bringNear(widget);
  await widget.locator(".card:not(.ghost)").first().waitFor();
};

/** The elements that list lessons and gatherings. */
export const newsTags = ["community-lessons", "community-gatherings"] as const;

/** Brings such a list near and waits until it is on show. */
export const newsListed = async (page: Page, tag: (typeof newsTags)[number]): Promise<void> => {
  await bringNear(page.locator(tag).first());
  await page.locator(`${tag} li.entry`).first().waitFor();
};

/** Names of the communities that are on show. */
export const namesIn = (widget: Locator): Promise<string[]> => widget.locator(".card .name").allInnerTexts();

/** Opens a community from the list, and waits for the way in: where this browser has asked already, another button. */
export const openCommunity = async (widget: Locator, name: string, button = about.start): Promise<void> => {
  await widget.getByRole("link", { name }).click();
  await widget.getByRole("button", { name: button }).waitFor();
};

/** The field for another trust than that of the page, which is fetched when somebody turns to it. */
export const trustBox = async (widget: Locator): Promise<Locator> => {
  const box = widget.getByRole("combobox", { name: join.trust });
  const change = widget.getByRole("button", { name: join.change });
  await box.or(change).waitFor();
  if (await change.isVisible()) await change.click();
  await box.waitFor();
  return box;
};

/** What somebody types into the form; the trust is left as it is, unless one is typed. */
export interface Typed {
  name: string;
  email: string;
  /** What is typed to find the trust, and the option that is then chosen. */
  trust?: { typed: string; name: string };
  discipline?: Discipline;
  /** What is agreed to; usually what a member agrees to. */
  agreement?: string;
}

/** Fills what every form asks about a person, by its labels. */
export const fillForm = async (
  widget: Locator,
  { name, email, trust, discipline = "nursing-and-midwifery", agreement = words.en.wording.text }: Typed,
): Promise<void> => {
  await widget.getByLabel(join.name, { exact: true }).fill(name);
  await widget.getByLabel(join.email).fill(email);
  if (trust) {
    const box = await trustBox(widget);
    await box.fill("");
    await box.pressSequentially(trust.typed);
    await widget.getByRole("option", { name: trust.name }).click();
  }
  await widget.getByLabel(join.discipline).selectOption(discipline);
  await widget.getByRole("checkbox", { name: agreement }).check();
};

/** Joins the community that is open, up to the view that says what happens next. */
export const joinOpened = async (widget: Locator, typed: Typed): Promise<void> => {
  await widget.getByRole("button", { name: about.start }).click();
  await fillForm(widget, typed);
  await widget.getByRole("button", { name: join.submit, exact: true }).click();
  await widget.getByRole("heading", { name: join.sentTitle }).waitFor();
};

/** Turns to the code, once the e-mail is on its way. @returns its field */
export const turnToCode = async (widget: Locator): Promise<Locator> => {
  const code = widget.getByLabel(after.code);
  const more = widget.getByRole("button", { name: join.more });
  await more.or(code).waitFor();
  if (await more.isVisible()) await more.click();
  return code;
};

export {
  list as listWords,
  join as joinWords,
  about as aboutWords,
  trust as trustWords,
  trouble as troubleWords,
  after as afterWords,
  none as noneWords,
  start as startWords,
};
