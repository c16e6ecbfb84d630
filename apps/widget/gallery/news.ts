import { held, refusal } from "../test/fake.ts";
import type { Story, Tag } from "./story.ts";

const lists = [
  ["lessons", "listLatestLessons"],
  ["gatherings", "listNextGatherings"],
] as const;

/** The lists of lessons and gatherings in every state. */
export const newsStories: readonly Story[] = lists.flatMap(([kind, name]): Story[] => {
  const tag: Tag = `community-${kind}`;
  const story = { tag, view: "news" as const, attributes: {} };
  const one = { community: "green-theatres" };
  return [
    { ...story, name: kind, title: `The ${kind}`, sees: "li.entry" },
    {
      ...story,
      name: `${kind}-of-one`,
      title: `The ${kind} of one community`,
      attributes: one,
      sees: "li.entry",
    },
    {
      ...story,
      name: `${kind}-loading`,
      title: `The ${kind} while they load`,
      given: (api) => void (api.always[name] = held().answer),
      sees: ".ghost",
    },
    {
      ...story,
      name: `${kind}-none`,
      title: `No ${kind} yet`,
      attributes: one,
      given: (api) =>
        void (api.always[name] = () =>
          Response.json({
            community: { slug: "green-theatres", name: "Green theatres", status: "open" },
            trust: null,
            [kind]: [],
          })),
      sees: ".state a",
    },
    {
      ...story,
      name: `${kind}-failed`,
      title: `The ${kind} could not be loaded`,
      given: (api) => void (api.always[name] = () => new Response("oops", { status: 502 })),
      sees: ".state button",
    },
    {
      ...story,
      name: `${kind}-gone`,
      title: `The ${kind} of a community that is not there`,
      attributes: { community: "nobody-has-this" },
      given: (api) => void (api.always[name] = refusal("not-found")),
      sees: ".state",
    },
  ];
});
