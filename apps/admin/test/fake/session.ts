import { type Who, type World, grantsOf } from "./world.ts";

const names: Record<Who, string> = {
  platform: "Priya Platform",
  trust: "Tom Trust",
  facilitator: "Fay Facilitator",
  person: "Ann Evans",
  nobody: "",
};
const looksAfter: readonly Who[] = ["facilitator", "person"];

/** Who is signed in, as the API would say it. */
export const sessionOf = ({ who }: World) => ({
  administrator: {
    name: names[who],
    email: null,
    grants: grantsOf[who],
    ...(who === "person" ? { person: true as const } : {}),
  },
  can: looksAfter.includes(who)
    ? []
    : [
        "create-community",
        "list-trusts",
        "list-reports",
        ...(who === "platform" ? ["list-installations", "list-erasures"] : []),
      ],
  expiresAt: "2026-11-23T20:00:00.000Z",
});
