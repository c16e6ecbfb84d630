import { held, refusal } from "../test/fake.ts";
import { find, press, type } from "./hand.ts";
import type { Story } from "./story.ts";

const broken = (): Promise<Response> => Promise.reject(new TypeError("network"));
const long = "Recognising deterioration on wards where nobody looks ".repeat(12);

const card = ".card:not(.ghost)";

/** The first view in every state. */
export const listStories = [
  { name: "list", title: "The list", view: "list", sees: card },
  {
    name: "loading",
    title: "The list while it loads",
    view: "list",
    given: (api) => void (api.always.readWidget = held().answer),
    sees: ".ghost",
  },
  {
    name: "more",
    title: "More communities",
    view: "list",
    does: async (element) => {
      await press(element, ".more");
      await find(element, ".card:nth-child(8)");
    },
    sees: ".more",
  },
  {
    name: "long-names",
    title: "The longest names, goals and topics",
    view: "list",
    given: (api) => {
      api.communities = api.communities.map((one) => ({
        ...one,
        name: long.slice(0, 80).trim(),
        problem: long.slice(0, 280).trim(),
        topics: ["deterioration-and-early-warning", "night-shift", "handover", "observations"],
        people: 12_345,
        trusts: 213,
      }));
    },
    sees: card,
  },
  {
    name: "found",
    title: "Found words are marked",
    view: "list",
    does: (element) => type(element, { query: "falls" }),
    sees: "mark",
  },
  {
    name: "elsewhere",
    title: "Communities of other installations",
    view: "list",
    given: (api) => {
      api.elsewhere = [
        {
          ...{ slug: "cwympiadau", name: "Llai o gwympiadau", topics: ["cwympiadau"], stage: "coalescing" },
          goal: "Mae’r rhan fwyaf o gwympiadau’n digwydd gyda’r nos.",
          ...{
            status: "open",
            people: 14,
            trusts: 4,
            disciplines: 3,
            nextGathering: null,
            latestLesson: null,
          },
          url: "https://learn.example.nhs.wales/c/cwympiadau",
          ...{ language: "cy", licence: "OGL-UK-3.0" },
          at: { name: "NHS Wales", origin: "https://learn.example.nhs.wales" },
        },
      ];
    },
    does: (element) => type(element, { query: "falls" }),
    sees: ".elsewhere",
  },
  {
    name: "nothing-found",
    title: "Nothing found",
    view: "list",
    does: (element) => type(element, { query: "unicorns" }),
    sees: ".state .button.quiet",
  },
  {
    name: "mine",
    title: "Only communities with people from one trust",
    view: "list",
    does: (element) => press(element, "#mine"),
    sees: card,
  },
  {
    name: "empty",
    title: "No community yet",
    view: "list",
    given: (api) => void (api.communities = []),
    sees: ".state .button",
  },
  {
    name: "failed",
    title: "The list could not be loaded",
    view: "list",
    given: (api) => void (api.always.readWidget = () => new Response("oops", { status: 500 })),
    sees: ".state .button",
  },
  {
    name: "too-many",
    title: "The system asks to wait",
    view: "list",
    given: (api) =>
      void (api.always.readWidget = refusal(
        "too-many",
        "There were too many requests. Try again in a minute.",
      )),
    sees: ".state .button",
  },
  {
    name: "refused",
    title: "A page that its trust has not listed",
    view: "list",
    given: (api) => void (api.always.readWidget = refusal("forbidden")),
    sees: ".state a",
  },
  {
    name: "more-failed",
    title: "A further page could not be loaded",
    view: "list",
    given: (api) => void (api.always.listCommunities = broken),
    does: (element) => press(element, ".more"),
    sees: ".state",
  },
  {
    name: "offline",
    title: "Offline",
    view: "list",
    offline: true,
    given: (api) => void (api.always.readWidget = broken),
    sees: ".state",
  },
  {
    name: "unknown-trust",
    title: "A trust code that nobody knows",
    view: "list",
    attributes: { trust: "ZZZ99" },
    sees: ".mine .hint",
  },
] as const satisfies readonly Story[];
