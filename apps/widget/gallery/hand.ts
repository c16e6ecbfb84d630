/** The hand of a reader: presses and types inside an element, and waits for what comes. */

const patienceMs = 30_000;

/** Waits for something that can be seen inside the element. @throws Error when it does not come */
export const find = async (element: Element, selector: string): Promise<HTMLElement> => {
  const until = Date.now() + patienceMs;
  for (;;) {
    const found = [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].find((one) =>
      one.checkVisibility(),
    );
    if (found) return found;
    if (Date.now() > until || !element.isConnected) throw new Error(`There is no ${selector}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** Presses what is found. */
export const press = async (element: Element, selector: string): Promise<void> =>
  (await find(element, selector)).click();

/** Types into a field, or chooses from one, by its id. */
export const type = async (element: Element, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [id, text] of Object.entries(fields)) {
    const field = (await find(element, `#${id}`)) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event(field.localName === "select" ? "change" : "input", { bubbles: true }));
  }
};

/** Sends the form that is on show. */
export const send = (element: Element): Promise<void> => press(element, ".opened button[type=submit]");

/** Opens the first community of the list, as far as everything about it is there. */
export const openFirst = async (element: Element): Promise<void> => {
  await press(element, ".card:not(.ghost) .name a");
  await find(element, ".opened .buttons .button, .opened .warning");
};

/** Opens the form of the first community. */
export const openForm = async (element: Element): Promise<void> => {
  await openFirst(element);
  await press(element, ".opened .buttons .button:not(.quiet)");
  await find(element, "#name");
};

/** Says who somebody is, and agrees. */
export const sayWho = async (element: Element): Promise<void> => {
  const typed = { name: "Amara Okafor", email: "amara@nhs.net", discipline: "nursing-and-midwifery" };
  await type(element, typed);
  const trust = element.shadowRoot?.querySelector<HTMLInputElement>("#trust");
  if (trust && !trust.value) throw new Error("The trust of the page is not in the form.");
  await press(element, "#agreed");
};

/** Joins, up to what happens next. */
export const join = async (element: Element): Promise<void> => {
  await openForm(element);
  await sayWho(element);
  await send(element);
};

/** Answers the two questions of a start. */
export const answer = async (element: Element): Promise<void> => {
  await press(element, "#start");
  await type(element, {
    problem: "People wait for hours for their tablets",
    difference: "They leave before lunch",
  });
  await send(element);
  await find(element, "#community-name");
};

/** Opens the way to leave a problem. */
export const openStuck = async (element: Element): Promise<void> => {
  await type(element, { query: "unicorns on the ward" });
  await press(element, ".state .button.quiet");
  await find(element, "#problem");
};

/** Turns to the code, once the e-mail is on its way. */
export const turnToCode = async (element: Element): Promise<void> => {
  await press(element, ".opened > .steps + .buttons .button");
  await find(element, "#code");
};

/** Types the code of the e-mail. */
export const enterCode = async (element: Element, code: string): Promise<void> => {
  await turnToCode(element);
  await type(element, { code });
  await send(element);
};
