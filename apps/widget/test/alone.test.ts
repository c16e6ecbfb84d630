import { expect, test } from "vitest";
import { FakeApi, held, refusal } from "./fake.ts";
import {
  accessible,
  all,
  create,
  fill,
  find,
  focused,
  press,
  reach,
  seen,
  sent,
  soon,
  submit,
} from "./mount.ts";

const slug = "green-theatres";

const show = (api = new FakeApi(), attributes: Record<string, string> = {}) => {
  reach(api);
  const widget = create({ community: slug, ...attributes });
  document.body.append(widget);
  return { widget, api };
};

test("one community stands in the list's place, asked for first, and takes no focus", async () => {
  const { widget, api } = show();
  const wait = held();
  api.once("readCommunity", wait.answer);
  await soon(() => expect(api.of("readCommunity")).toHaveLength(1));
  expect(api.sent[0]?.url.pathname).toBe(`/v1/communities/${slug}`);
  await soon(() => expect(seen(widget)).toContain("Loading the community"));
  await accessible(widget);
  wait.release(await new FakeApi().handle(new Request(`https://system.test/v1/communities/${slug}`)));
  await soon(() => expect(seen(widget)).toContain("Green theatres 61 people"));
  expect(all(widget, ".list")[0]?.hidden).toBe(true);
  expect(focused(widget)).toBeNull();
  expect(all(widget, "#opened-title")[0]?.ariaLevel).toBe("2");
  await accessible(widget);
});

test("it is joined like any other", async () => {
  const { widget, api } = show();
  await press(widget, "Join this community");
  await soon(() => expect(seen(widget)).toContain("Guy’s"));
  await fill(widget);
  await submit(widget);
  await sent(widget);
  expect(api.of("joinCommunity")[0]?.url.pathname).toBe(`/v1/communities/${slug}/joins`);
});

test("the list is one press away", async () => {
  const { widget } = show();
  await press(widget, "See all communities");
  await find(widget, ".card:not(.ghost)");
  expect(all(widget, ".opened")).toHaveLength(0);
  await soon(() => expect(focused(widget)).not.toBeNull());
});

test("one that is not there, or cannot be reached, says so and leads on", async () => {
  const { widget, api } = show(new FakeApi(), { community: "never-was" });
  await soon(() => expect(seen(widget)).toContain("This community is not here any more."));
  expect(seen(widget)).not.toContain("Join this community");
  await accessible(widget);
  widget.remove();
  api.once("readCommunity", () => Promise.reject(new TypeError("network")));
  const other = create({ community: slug });
  document.body.append(other);
  await soon(() => expect(seen(other)).toContain("Not everything about this community could be loaded."));
  await accessible(other);
  await press(other, "Try again");
  await soon(() => expect(seen(other)).toContain("Green theatres 61 people"));
});

test("one that is paused says so with the reason", async () => {
  const api = new FakeApi();
  const whole = await api.handle(new Request(`https://system.test/v1/communities/${slug}`));
  const paused = { ...((await whole.json()) as object), status: "paused", statusReason: "We meet first." };
  api.once("readCommunity", () => Response.json(paused));
  const { widget } = show(api);
  await soon(() => expect(seen(widget)).toContain("This community is paused"));
  expect(seen(widget)).toContain("We meet first.");
  await accessible(widget);
});

test("another slug in the attribute shows that one; a list that fails meanwhile harms nothing", async () => {
  const api = new FakeApi();
  api.always.readWidget = refusal("unavailable");
  const { widget } = show(api);
  await soon(() => expect(seen(widget)).toContain("Green theatres 61 people"));
  widget.setAttribute("community", "home-before-lunch");
  await soon(() => expect(seen(widget)).toContain("Home before lunch 17 people"));
});

test("a community can be reported from the widget, on its own page", async () => {
  const { widget } = show();
  const link = await find<HTMLAnchorElement>(widget, 'a[href$="/report"]');
  expect(link.href).toBe(`https://system.test/c/${slug}/report`);
  expect(link.target).toBe("_blank");
});
