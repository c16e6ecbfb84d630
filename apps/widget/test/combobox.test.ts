import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { held } from "./fake.ts";
import { accessible, all, changeTrust, find, focused, mount, openForm, seen, soon } from "./mount.ts";

const begin = async (attributes?: Record<string, string>) => {
  const { widget, api } = await mount(attributes);
  await openForm(widget);
  const field = await changeTrust(widget);
  await soon(() => expect(focused(widget)).toBe(field));
  const options = () => all(widget, "[role=option]").filter(({ offsetParent }) => offsetParent);
  const active = () =>
    all(widget, `#${field.getAttribute("aria-activedescendant") ?? "none"}`)[0]?.innerText ?? "";
  const press = (keys: string) => userEvent.keyboard(keys);
  return { widget, api, field, options, active, press };
};

test("the trust of the page is chosen from the start, and typing replaces it", async () => {
  const { field, press, options } = await begin();
  expect(field.value).toBe("Guy’s and St Thomas’ NHS Foundation Trust");
  await press("leeds");
  expect(field.value).toBe("leeds");
  await soon(() => expect(options()).toHaveLength(2));
  expect(field.ariaExpanded).toBe("true");
});

test("arrows move through the options and round, Enter chooses without sending the form", async () => {
  const { widget, api, field, press, options, active } = await begin();
  await press("leeds");
  await soon(() => expect(options()).toHaveLength(2));
  expect(active()).toBe("");
  await press("{ArrowDown}");
  expect(active()).toContain("Leeds Teaching");
  await press("{ArrowUp}");
  expect(active()).toContain("Leeds Community");
  await press("{ArrowDown}{ArrowDown}");
  expect(active()).toContain("Leeds Community");
  expect(options().map(({ ariaSelected }) => ariaSelected)).toEqual(["false", "true"]);
  await accessible(widget);
  await press("{Enter}");
  expect(field.value).toBe("Leeds Community Healthcare NHS Trust");
  expect(field.ariaExpanded).toBe("false");
  expect(api.of("joinCommunity")).toHaveLength(0);
  expect(all(widget, "#summary")).toHaveLength(0);
  expect(focused(widget)).toBe(field);
});

test("Down opens the whole list, Escape closes it and then empties the field", async () => {
  const { field, press, options } = await begin();
  await press("{ArrowDown}");
  await soon(() => expect(options()).toHaveLength(5));
  await press("{Escape}");
  expect(options()).toHaveLength(0);
  expect(field.value).not.toBe("");
  await press("{Escape}");
  expect(field.value).toBe("");
});

test("a code typed in full counts as chosen when the field is left", async () => {
  const { field, press, options } = await begin();
  await press("7a4");
  await soon(() => expect(options()).toHaveLength(1));
  await press("{Tab}");
  await soon(() => expect(field.value).toBe("Cardiff and Vale University Health Board"));
});

test("a pointer chooses too, and the field keeps the focus", async () => {
  const { widget, field, press, options } = await begin();
  await press("king");
  await soon(() => expect(options()).toHaveLength(1));
  await userEvent.click(options()[0] as HTMLElement);
  await soon(() => expect(field.value).toBe("King’s College Hospital NHS Foundation Trust"));
  expect(focused(widget)).toBe(field);
});

test("no match, waiting and failure are told, and the count is announced", async () => {
  const { widget, api, press } = await begin();
  const told = () => all(widget, ".box [role=status]").at(-1)?.innerText;
  await press("zzzz");
  await soon(() => expect(told()).toContain("No trust matches"));
  expect(seen(widget)).toContain("No trust matches");
  await accessible(widget);
  const wait = held();
  api.once("listTrusts", wait.answer);
  await press("{Backspace}");
  await soon(() => expect(api.of("listTrusts")).toHaveLength(2));
  expect(told()).toBe("Searching for trusts");
  wait.release("network");
  await soon(() => expect(told()).toContain("could not be loaded"));
  await userEvent.clear(await find(widget, "#trust"));
  await press("leeds");
  await soon(() => expect(told()).toBe("2 trusts in the list"));
});

test("an answer for what was typed before is not shown", async () => {
  const { api, press, options } = await begin();
  const [slow, fast] = [held(), held()];
  api.once("listTrusts", slow.answer);
  await press("le");
  await soon(() => expect(api.of("listTrusts")).toHaveLength(1));
  api.once("listTrusts", fast.answer);
  await press("eds");
  await soon(() => expect(api.of("listTrusts")).toHaveLength(2));
  fast.release(new Response('{"trusts":[{"odsCode":"RR8","name":"Leeds"}]}'));
  await soon(() => expect(options()).toHaveLength(1));
  slow.release(new Response('{"trusts":[]}'));
  expect(api.of("listTrusts")[0]?.signal.aborted).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(options()).toHaveLength(1);
});
