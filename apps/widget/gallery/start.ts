import { answer, enterCode, find, openStuck, press, sayWho, send, type } from "./hand.ts";
import type { Story } from "./story.ts";

const start = async (element: Element): Promise<void> => {
  await answer(element);
  await type(element, { "community-name": "Tablets before lunch", topics: "discharge, pharmacy" });
  await sayWho(element);
  await send(element);
  await find(element, ".opened > .steps");
};

const leave = async (element: Element): Promise<void> => {
  await openStuck(element);
  await sayWho(element);
  await send(element);
  await find(element, ".opened > .steps");
};

/** Starting a community, and leaving a problem. */
export const startStories = [
  {
    name: "start",
    title: "Starting a community",
    view: "start",
    does: (element) => press(element, "#start"),
    sees: "#problem",
  },
  {
    name: "near",
    title: "Near communities while it is typed",
    view: "start",
    does: async (element) => {
      await press(element, "#start");
      await type(element, { problem: "People wait for discharge, and falls happen on the night shift" });
    },
    sees: ".match",
  },
  {
    name: "start-errors",
    title: "A start with nothing in it",
    view: "start",
    does: async (element) => {
      await press(element, "#start");
      await find(element, "#problem");
      await send(element);
    },
    sees: "#summary li",
  },
  {
    name: "starter",
    title: "A name, and who starts it",
    view: "starter",
    does: answer,
    sees: "#community-name",
  },
  {
    name: "starter-errors",
    title: "A start without a name",
    view: "starter",
    does: async (element) => {
      await answer(element);
      await send(element);
    },
    sees: "#summary li",
  },
  {
    name: "start-sent",
    title: "A start waits for the code",
    view: "sent",
    does: start,
    sees: ".opened > .steps",
  },
  {
    name: "started",
    title: "The community is live",
    view: "started",
    does: async (element) => {
      await start(element);
      await enterCode(element, "ABC234");
    },
    sees: ".welcome",
  },
  { name: "stuck", title: "Leaving a problem", view: "stuck", does: openStuck, sees: "#problem" },
  {
    name: "noted",
    title: "The problem is kept",
    view: "noted",
    does: async (element) => {
      await leave(element);
      await enterCode(element, "ABC234");
    },
    sees: ".welcome",
  },
] as const satisfies readonly Story[];
