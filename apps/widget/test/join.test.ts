import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { held, refusal } from "./fake.ts";
import {
  accessible,
  all,
  changeTrust,
  fill,
  find,
  focused,
  join,
  mount,
  openForm,
  press,
  seen,
  sent,
  soon,
  submit,
  type,
} from "./mount.ts";

const valueOf = (widget: Parameters<typeof all>[0], id: string) =>
  all<HTMLInputElement>(widget, `#${id}`)[0]?.value;

test("somebody joins with the keyboard alone", async () => {
  const { widget, api } = await mount();
  const keys = (pressed: string) => userEvent.keyboard(pressed);
  (await find(widget, "#query")).focus();
  await keys("{Tab}{Tab}{Tab}{Enter}");
  await soon(() => expect(focused(widget)?.id).toBe("opened-title"));
  await keys("{Tab}");
  await soon(() => expect(focused(widget)?.textContent).toContain("Join this community"));
  await keys("{Enter}");
  await soon(() => expect(focused(widget)?.textContent).toContain("Join Sepsis"));
  await keys("{Tab}Amara Okafor{Tab}amara@nhs.net{Tab}");
  expect(focused(widget)?.textContent).toBe("Change trust");
  await keys("{Enter}");
  await soon(() => expect(focused(widget)?.id).toBe("trust"));
  await keys("leeds");
  await soon(() => expect(all(widget, "[role=option]")).toHaveLength(2));
  await keys("{ArrowDown}{Enter}{Tab}{Tab}{ArrowDown}{Tab} {Tab}");
  expect(focused(widget)?.textContent?.trim()).toBe("Join");
  await keys("{Enter}");
  await soon(() => expect(focused(widget)?.textContent).toContain("Check your email"));
  expect(api.of("joinCommunity").map(({ body }) => body)).toEqual([
    {
      name: "Amara Okafor",
      email: "amara@nhs.net",
      trust: "RR8",
      discipline: "nursing-and-midwifery",
      language: "en",
      wording: "2026-11",
    },
  ]);
});

test("from its card a community is joined without its page, and back leads to what was pressed", async () => {
  const { widget, api } = await mount();
  const button = (await find(widget, ".card .button")) as HTMLButtonElement;
  expect(button.ariaLabel).toBe("Join Sepsis: recognised and treated in the first hour");
  button.focus();
  await userEvent.keyboard("{Enter}");
  await soon(() => expect(focused(widget)?.textContent).toContain("Join Sepsis"));
  expect(seen(widget)).toContain("Guy’s and St Thomas’");
  await accessible(widget);
  all(widget, ".back")[0]?.click();
  await soon(() => expect(focused(widget)).toBe(button));
  await widget.join("sepsis-recognised-and-treated-in-the-first-hour");
  await fill(widget);
  await submit(widget);
  await sent(widget);
  await accessible(widget);
  expect(api.of("readCommunity")).toEqual([]);
  expect(api.of("joinCommunity")).toHaveLength(1);
  all(widget, ".back")[0]?.click();
  await soon(() => expect(all(widget, ".card .asked")).toHaveLength(1));
  expect(all(widget, ".card")[0]?.querySelector("button")).toBeNull();
});

test("back leads to the community that was pressed, wherever the list has it by then", async () => {
  const { widget, api } = await mount();
  const [first, second] = all(widget, ".name a").map(({ innerText }) => innerText);
  const button = (await find(widget, ".card .button")) as HTMLButtonElement;
  button.focus();
  button.click();
  await find(widget, "#name");
  const [one, two, ...others] = api.communities;
  if (one && two) api.communities = [two, one, ...others];
  await widget.reload();
  all(widget, ".back")[0]?.click();
  await soon(() => expect(focused(widget)?.textContent).toBe(first));
  expect(
    all(widget, ".name a")
      .map(({ innerText }) => innerText)
      .slice(0, 2),
  ).toEqual([second, first]);
});

test("who wants to know more first reads about the community from its form, and comes back to what was typed", async () => {
  const { widget, api } = await mount();
  (await find(widget, ".card .button")).click();
  await fill(widget);
  await press(widget, "About this community");
  await soon(() => expect(seen(widget)).toContain("What would be different"));
  await soon(() => expect(all(widget, ".lines")).toHaveLength(0));
  expect(focused(widget)?.id).toBe("opened-title");
  expect(api.of("readCommunity")).toHaveLength(1);
  await press(widget, "Join this community");
  await soon(() => expect(valueOf(widget, "name")).toBe("Amara Okafor"));
});

test("on a page without a trust the form begins with choosing one", async () => {
  const { widget, api } = await mount({ trust: "" });
  (await find(widget, ".card .button")).click();
  const trust = await find<HTMLInputElement>(widget, "#trust");
  await accessible(widget);
  await fill(widget);
  await submit(widget);
  await soon(() => expect(all(widget, "#trust-error")).toHaveLength(1));
  trust.focus();
  await userEvent.keyboard("7a4");
  await soon(() => expect(all(widget, "[role=option]")).toHaveLength(1));
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await submit(widget);
  await sent(widget);
  expect(api.of("joinCommunity")[0]?.body).toMatchObject({ trust: "7A4" });
});

test("a page that joins a community which is not in the list opens its page first", async () => {
  const { widget } = await mount({ limit: "1" });
  await widget.join("home-before-lunch");
  await soon(() => expect(seen(widget)).toContain("Home before lunch 17 people"));
});

test("asking to join tells the page, without anything personal", async () => {
  const { widget } = await mount();
  const told: string[] = [];
  addEventListener("community-joined", (event) => told.push(JSON.stringify({ ...event })), { once: true });
  await join(widget);
  expect(told).toEqual([
    JSON.stringify({
      isTrusted: false,
      slug: "sepsis-recognised-and-treated-in-the-first-hour",
      progress: "asked",
    }),
  ]);
});

test("an empty form says all that is missing, in a summary that takes the focus and leads to each field", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await accessible(widget);
  await changeTrust(widget);
  await type(widget, "#trust", "");
  await submit(widget);
  await soon(() => expect(focused(widget)?.id).toBe("summary"));
  const links = all<HTMLAnchorElement>(widget, "#summary a");
  expect(links.map(({ hash }) => hash)).toEqual(["#name", "#email", "#trust", "#discipline", "#agreed"]);
  for (const link of links) {
    link.click();
    const field = focused(widget) as HTMLElement;
    expect(`#${field.id}`).toBe(link.hash);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.getAttribute("aria-describedby")).toContain(`${field.id}-error`);
    expect(all(widget, `${link.hash}-error`)[0]?.innerText).toContain(link.innerText);
  }
  expect(location.hash).toBe("");
  expect(api.of("joinCommunity")).toHaveLength(0);
  await accessible(widget);
});

test.each(["a@b", "nobody", "a b@c.de", "a@b..de"])("%s is not an address", async (email) => {
  const { widget } = await mount();
  await openForm(widget);
  await fill(widget, { email });
  await submit(widget);
  await soon(() => expect(seen(widget)).toContain("Enter an email address in the correct format"));
});

test("what the API finds wrong is shown at the fields, and nothing typed is lost", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget, { name: "x".repeat(10_000) });
  const errors = [
    { field: "name", rule: "tooLong", message: "Use 100 characters or fewer" },
    { field: "trust", rule: "unknownTrust", message: "Choose a trust from the list" },
  ];
  api.once("joinCommunity", refusal("invalid", "Some answers need another look.", errors));
  await submit(widget);
  await soon(() => expect(focused(widget)?.id).toBe("summary"));
  expect(all(widget, "#name-error")[0]?.innerText).toContain("Use 100 characters or fewer");
  expect(all(widget, "#trust-error")[0]?.innerText).toContain("Choose a trust from the list");
  expect(valueOf(widget, "name")).toHaveLength(10_000);
  expect(valueOf(widget, "email")).toBe("amara@nhs.net");
  await accessible(widget);
});

test("new wording is shown and has to be agreed to again", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  api.once(
    "joinCommunity",
    refusal("invalid", "", [{ field: "wording", rule: "wording", message: "Read it again" }]),
  );
  api.once("readWidget", () =>
    Response.json({ communities: [], wording: { version: "2027-01", text: "New text" } }),
  );
  await submit(widget);
  await soon(() => expect(all(widget, ".agree label")[0]?.innerText).toBe("New text"));
  expect(all<HTMLInputElement>(widget, "#agreed")[0]?.checked).toBe(false);
  expect(all(widget, "#agreed-error")[0]?.innerText).toContain("Read it again");
  all(widget, "#agreed")[0]?.click();
  await submit(widget);
  await sent(widget);
  expect(api.of("joinCommunity")[1]?.body).toMatchObject({ wording: "2027-01" });
});

test("when the API is down everything typed stays, and the retry is the same request", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  api.once("joinCommunity", () => Promise.reject(new TypeError("network")));
  api.once("joinCommunity", () => new Response("<html>", { status: 502 }));
  await submit(widget);
  await soon(() => expect(focused(widget)?.id).toBe("summary"));
  expect(seen(widget)).toContain("We could not reach the server. What you typed is kept.");
  expect(valueOf(widget, "name")).toBe("Amara Okafor");
  await accessible(widget);
  await submit(widget);
  await soon(() => expect(api.of("joinCommunity")).toHaveLength(2));
  await find(widget, "#summary");
  await submit(widget);
  await sent(widget);
  const keys = api.of("joinCommunity").map(({ key }) => key);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^\d+(?:-\d+){3}$/);
});

test("a community paused meanwhile is explained by the API's own words", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  api.once(
    "joinCommunity",
    refusal("conflict", "This community is paused, so nobody can join it at the moment."),
  );
  await submit(widget);
  await soon(() => expect(seen(widget)).toContain("so nobody can join it at the moment"));
  expect(valueOf(widget, "name")).toBe("Amara Okafor");
});

test("two presses are one request", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  const wait = held();
  api.once("joinCommunity", wait.answer);
  await submit(widget);
  await submit(widget);
  await soon(() => expect(seen(widget)).toContain("Sending"));
  wait.release(Response.json({ accepted: true, community: null }, { status: 202 }));
  await sent(widget);
  expect(api.of("joinCommunity")).toHaveLength(1);
});

test("an organisation that is not listed is typed, with the hint about patients, and sent instead of a trust", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await changeTrust(widget);
  all(widget, ".under")[0]?.click();
  await find(widget, "#organisation");
  await soon(() => expect(focused(widget)?.id).toBe("organisation"));
  expect(all(widget, "#organisation-hint")[0]?.innerText).toBe("Do not include patient information.");
  await fill(widget);
  await submit(widget);
  await soon(() => expect(all(widget, "#organisation-error")).toHaveLength(1));
  await accessible(widget);
  await type(widget, "#organisation", "St Nowhere Hospice");
  await submit(widget);
  await sent(widget);
  expect(api.of("joinCommunity")[0]?.body).toMatchObject({ organisation: "St Nowhere Hospice" });
  expect(api.of("joinCommunity")[0]?.body).not.toHaveProperty("trust");
});

test("what was typed is still there after going back to the list and into another community, the agreement is not", async () => {
  const { widget } = await mount();
  await openForm(widget);
  await fill(widget);
  all(widget, ".back")[0]?.click();
  await soon(() => expect(all(widget, ".opened")).toHaveLength(0));
  all(widget, ".name a")[2]?.click();
  await soon(() => expect(all(widget, ".opened .buttons .button")).toHaveLength(1));
  all(widget, ".opened .buttons .button")[0]?.click();
  await find(widget, "#name");
  expect(valueOf(widget, "name")).toBe("Amara Okafor");
  expect(valueOf(widget, "discipline")).toBe("nursing-and-midwifery");
  expect(all<HTMLInputElement>(widget, "#agreed")[0]?.checked).toBe(false);
});

test("that somebody asked is remembered on the card and in the community, and forgotten with one press", async () => {
  const { widget } = await mount();
  await join(widget);
  expect(Object.keys(JSON.parse(localStorage.getItem("boundaryless:asked") ?? "{}") as object)).toEqual([
    "sepsis-recognised-and-treated-in-the-first-hour",
  ]);
  all(widget, ".back")[0]?.click();
  await soon(() => expect(all(widget, ".card .asked")).toHaveLength(1));
  await accessible(widget);
  all(widget, ".name a")[0]?.click();
  await soon(() => expect(seen(widget)).toContain("You asked to join on"));
  await accessible(widget);
  all(widget, ".panel .plain")[0]?.click();
  await soon(() => expect(seen(widget)).toContain("Join this community"));
  expect(localStorage.length).toBe(0);
});
