import { remembers, says } from "@boundaryless/testing";
import { beforeAll, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse } from "../test/house.ts";
import * as core from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});

const ctx = () => house.table.ctx();
const { costs } = openCosts("capacity-erasure", () => house);
const email = "forgotten@example.org";

test("being forgotten costs a few units for each thing, and waiting for latecomers next to nothing", async () => {
  const slug = await house.creates();
  const who = await remembers(house.table, house.story, slug, { email });
  for (let number = 1; number < 20; number++)
    await says(house.table, who, slug, { text: `Number ${number}` });
  house.passes(3600);
  await costs("ask to be forgotten", { read: 3, write: 6 }, () =>
    core.askForErasure(ctx(), { email, words: "stay", language: "en" }),
  );
  const token = await house.story.tokenFor(email);
  await costs("confirm it", { read: 6, write: 12 }, () => core.confirm(ctx(), { token }));
  await costs(
    "forget the author of a comment, each",
    { read: 1, write: 8 },
    () => core.erasePeople(ctx()),
    20,
  );
  await costs("finish, and owe the last letter", { read: 10, write: 20 }, () => core.erasePeople(ctx()));
  await costs("a look for latecomers", { read: 4, write: 0 }, () => core.erasePeople(ctx()));
});
