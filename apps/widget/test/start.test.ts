import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { ViewChangedEvent } from "../src/events.ts";
import type { CommunityStartedEvent } from "../src/start/event.ts";
import { refusal } from "./fake.ts";
import {
  accessible,
  all,
  answerQuestions,
  fill,
  find,
  focused,
  mount,
  openStart,
  press,
  seen,
  soon,
  submit,
  turnToCode,
  type,
} from "./mount.ts";

type Widget = Parameters<typeof all>[0];

const valueOf = (widget: Widget, id: string) => all<HTMLInputElement>(widget, `#${id}`)[0]?.value;

/** Starts a community, up to the view that says what happens next. */
const start = async (widget: Widget): Promise<void> => {
  await answerQuestions(widget);
  await type(widget, "#community-name", "Tablets on time");
  await type(widget, "#topics", "discharge, pharmacy,,");
  await fill(widget);
  await submit(widget);
  await turnToCode(widget);
};

test("two questions, a name, who it is, the code: the community is live, with its address to share", async () => {
  const { widget, api } = await mount();
  const told: unknown[] = [];
  const hear = (event: Event): void => {
    const { slug, progress } = event as CommunityStartedEvent;
    told.push([slug, progress]);
  };
  const views: string[] = [];
  const see = (event: Event): void => void views.push((event as ViewChangedEvent).view);
  widget.addEventListener("community-started", hear);
  widget.addEventListener("view-changed", see);
  await openStart(widget);
  expect(focused(widget)?.textContent?.trim()).toBe("Start a community");
  await accessible(widget);
  await start(widget);
  expect(api.of("startCommunity").map(({ body }) => body)).toMatchObject([
    {
      problem: "People wait for hours for their tablets",
      difference: "They leave before lunch",
      name: "Tablets on time",
      topics: ["discharge", "pharmacy"],
      starter: {
        name: "Amara Okafor",
        email: "amara@nhs.net",
        trust: "RJ1",
        discipline: "nursing-and-midwifery",
        language: "en",
        wording: "2026-11",
      },
    },
  ]);
  expect(seen(widget)).toContain("you are its facilitator");
  await accessible(widget);
  await type(widget, "#code", "ABC234");
  await submit(widget);
  await find(widget, ".welcome");
  expect(seen(widget)).toContain("Your community is live “Tablets on time” is in the widget");
  expect(valueOf(widget, "address")).toBe("https://system.test/c/the-new-one");
  expect(focused(widget)?.textContent).toContain("Your community is live");
  expect(told).toEqual([
    [null, "asked"],
    ["the-new-one", "confirmed"],
  ]);
  expect(views).toEqual(["start", "starter", "sent", "started"]);
  await accessible(widget);
});

test("the address is copied, and selected where copying is forbidden", async () => {
  const { widget } = await mount();
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValueOnce();
  await start(widget);
  await type(widget, "#code", "ABC234");
  await submit(widget);
  await press(widget, "Copy the address");
  await soon(() => expect(all(widget, ".said")[0]?.innerText).toBe("Copied"));
  expect(write).toHaveBeenCalledWith("https://system.test/c/the-new-one");
  write.mockRejectedValueOnce(new DOMException("denied"));
  await press(widget, "Copy the address");
  await soon(() => expect(seen(widget)).toContain("Select the address and copy it."));
  const field = await find<HTMLInputElement>(widget, "#address");
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  write.mockRestore();
});

test("what is missing is said at each step, and nothing is sent", async () => {
  const { widget, api } = await mount();
  await openStart(widget);
  await type(widget, "#problem", "x".repeat(281));
  await submit(widget);
  await soon(() => expect(focused(widget)?.id).toBe("summary"));
  expect(seen(widget)).toContain("Use 280 characters or fewer");
  expect(all<HTMLAnchorElement>(widget, "#summary a").map(({ hash }) => hash)).toEqual([
    "#problem",
    "#difference",
  ]);
  await accessible(widget);
  await answerQuestions(widget);
  await type(widget, "#topics", "a,b,c,d,e,f");
  await submit(widget);
  await soon(() => expect(focused(widget)?.id).toBe("summary"));
  expect(all<HTMLAnchorElement>(widget, "#summary a").map(({ hash }) => hash)).toEqual([
    "#community-name",
    "#topics",
    "#name",
    "#email",
    "#discipline",
    "#agreed",
  ]);
  for (const link of all<HTMLAnchorElement>(widget, "#summary a")) {
    link.click();
    expect(`#${focused(widget)?.id}`).toBe(link.hash);
  }
  await accessible(widget);
  expect(api.of("startCommunity")).toHaveLength(0);
});

test("what the API finds wrong is shown where it was typed, the two answers included", async () => {
  const { widget, api } = await mount();
  await answerQuestions(widget);
  await type(widget, "#community-name", "Tablets on time");
  await fill(widget);
  const errors = [
    { field: "name", rule: "tooLong", message: "Use a shorter name" },
    { field: "starter.name", rule: "tooLong", message: "Use 100 characters or fewer" },
  ];
  api.once("startCommunity", refusal("invalid", "", errors));
  await submit(widget);
  await soon(() =>
    expect(all(widget, "#community-name-error")[0]?.innerText).toContain("Use a shorter name"),
  );
  expect(all(widget, "#name-error")[0]?.innerText).toContain("Use 100 characters or fewer");
  api.once(
    "startCommunity",
    refusal("invalid", "", [{ field: "problem", rule: "required", message: "Say more" }]),
  );
  await submit(widget);
  await soon(() => expect(all(widget, "#problem-error")[0]?.innerText).toContain("Say more"));
  await soon(() => expect(focused(widget)?.id).toBe("summary"));
  expect(valueOf(widget, "difference")).toBe("They leave before lunch");
});

test("nothing typed is lost when the network is, when the language changes, or on the way to the list and back", async () => {
  const { widget, api } = await mount();
  await answerQuestions(widget);
  await type(widget, "#community-name", "Tablets on time");
  await fill(widget);
  api.once("startCommunity", () => Promise.reject(new TypeError("network")));
  await submit(widget);
  await soon(() => expect(focused(widget)?.id).toBe("summary"));
  expect(seen(widget)).toContain("What you typed is kept.");
  widget.setAttribute("lang", "cy");
  await soon(() => expect(seen(widget)).toContain("Beth yw enw’r gymuned?"));
  expect(valueOf(widget, "community-name")).toBe("Tablets on time");
  widget.setAttribute("lang", "en");
  await soon(() => expect(seen(widget)).toContain("What is the community called?"));
  all(widget, ".back")[0]?.click();
  await soon(() => expect(focused(widget)?.id).toBe("start"));
  await openStart(widget);
  expect(valueOf(widget, "problem")).toBe("People wait for hours for their tablets");
  expect(valueOf(widget, "difference")).toBe("They leave before lunch");
  await submit(widget);
  await find(widget, "#community-name");
  expect(valueOf(widget, "community-name")).toBe("Tablets on time");
  expect(valueOf(widget, "email")).toBe("amara@nhs.net");
  await submit(widget);
  await soon(() => expect(all(widget, "#agreed-error")).toHaveLength(1));
});

test("a limit is told in the API's words, with everything kept", async () => {
  const { widget, api } = await mount();
  await answerQuestions(widget);
  await type(widget, "#community-name", "Tablets on time");
  await fill(widget);
  // With a proof of work as well.
  for (const answer of Array.from({ length: 2 }, () => refusal("too-many", "Try again at 14:00.")))
    api.once("startCommunity", answer);
  await submit(widget);
  await soon(() => expect(seen(widget)).toContain("Try again at 14:00."));
  expect(valueOf(widget, "community-name")).toBe("Tablets on time");
});

test("an address confirmed in another window is a welcome that leads to the e-mail", async () => {
  const { widget, api } = await mount();
  await start(widget);
  api.once("confirm", refusal("already-confirmed"));
  await type(widget, "#code", "ABC234");
  await submit(widget);
  await find(widget, ".welcome");
  expect(seen(widget)).toContain("Its address is in our email.");
  expect(all(widget, "#address")).toHaveLength(0);
  await accessible(widget);
});

test("another address leads back to the form, and the list reads the new community afterwards", async () => {
  const { widget, api } = await mount();
  await start(widget);
  await press(widget, "Use another address");
  await soon(() => expect(focused(widget)?.id).toBe("email"));
  await submit(widget);
  await turnToCode(widget);
  await type(widget, "#code", "ABC234");
  await submit(widget);
  await find(widget, ".welcome");
  await soon(() => expect(api.of("readWidget")).toHaveLength(2));
  all(widget, ".back")[0]?.click();
  await soon(() => expect(all(widget, ".name a")[0]?.innerText).toBe("Tablets on time"));
  await openStart(widget);
  expect([valueOf(widget, "problem"), valueOf(widget, "difference")]).toEqual(["", ""]);
});

test("the way to start is there by keyboard alone", async () => {
  const { widget } = await mount();
  (await find(widget, "#mine")).focus();
  await userEvent.keyboard("{Tab}{Enter}");
  await soon(() => expect(focused(widget)?.id).toBe("opened-title"));
  await userEvent.keyboard("{Tab}tablets{Tab}home{Tab}{Enter}");
  await soon(() => expect(focused(widget)?.textContent).toContain("A name, and who you are"));
});
