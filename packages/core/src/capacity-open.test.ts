import type { Bundle } from "@boundaryless/contract";
import { listElsewhere } from "@boundaryless/testing";
import { beforeAll, expect, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse, platform } from "../test/house.ts";
import {
  changePlacement,
  countView,
  createPlacement,
  fetchDirectories,
  listEverywhere,
  listInstallations,
  lookAtInstallation,
  noteRefused,
  openKeys,
  placedView,
  readCounts,
  readInstallation,
  signDirectory,
  widgetEverywhere,
} from "./index.ts";
import { exportCommunity, importCommunity } from "./bundle/index.ts";
import { transact } from "./store.ts";
import { addComment } from "./comment/index.ts";

let house: House;
const origin = "https://learn.example.org";
beforeAll(async () => {
  house = await openHouse();
});

const { costs, note } = openCosts("capacity-open", () => house);
const sizes = (what: string, value: unknown): void =>
  note(`${what}: ${(Buffer.byteLength(JSON.stringify(value)) / 1024).toFixed(1)} KB`);

test("what other installations list costs a look an hour, and readers next to nothing", async () => {
  const slugs: string[] = [];
  for (let n = 0; n < 60; n++) slugs.push(await house.creates({ name: `Community ${n}` }));
  await house.counts(...slugs);
  const ctx = () => house.table.ctx();
  const admin = () => house.table.ctx(platform);
  const publish = () => signDirectory(ctx(), { origin });
  await publish();
  sizes(
    "our signed list, 60 communities",
    await costs("our signed list, index in memory", { read: 1, write: 0 }, publish),
  );
  await listElsewhere(house.table);
  const { installations } = await listInstallations(admin());
  const installationId = installations[0]?.id ?? "";
  const other = { ...ctx(), keys: openKeys("a secret of the other installation, for tests only") };
  const there = installations[0]?.origin ?? "";
  const looks = async () => {
    const text = JSON.stringify(await signDirectory({ ...other, now: ctx().now }, { origin: there }));
    await fetchDirectories(ctx(), () => Promise.resolve({ text, etag: null }));
  };
  await lookAtInstallation(admin(), { installationId });
  await costs("look at an installation, nothing new", { read: 3, write: 4 }, looks);
  await house.counts(await house.creates({ name: "One more" }));
  house.passes(60 * 60);
  await costs("look at an installation, 61 communities, one new", { read: 30, write: 140 }, looks);
  await costs("nothing due", { read: 1, write: 0 }, () =>
    fetchDirectories(ctx(), () => Promise.reject(new Error("nobody asks"))),
  );
  const first = { limit: 20, where: "everywhere" } as const;
  await listEverywhere(ctx(), first);
  house.passes(40);
  await costs("communities with elsewhere, first of half a minute", { read: 4, write: 0 }, () =>
    listEverywhere(ctx(), first),
  );
  await costs("communities with elsewhere", { read: 2, write: 0 }, () => listEverywhere(ctx(), first));
  await costs("widget view, ours leave room", { read: 3, write: 0 }, () =>
    widgetEverywhere(ctx(), { limit: 50 }),
  );
  await costs("installations, for the dashboard", { read: 2, write: 0 }, () => listInstallations(admin()));
  await costs("one installation, fifty of its communities", { read: 12, write: 0 }, () =>
    readInstallation(admin(), { installationId }),
  );
});

test("a placement costs a view one unit of reading more, and counting it one of writing for twenty views", async () => {
  const { communities } = await listEverywhere(house.table.ctx(), { limit: 50, where: "here" });
  // Those that were active last come first anyway; the dearest to feature are those far behind.
  const featured = communities.slice(-20).map(({ slug }) => slug);
  const admin = () => house.table.ctx(platform);
  const placement = { name: "Front page", origins: ["https://intranet.example.org"], featured };
  const { placementId, version } = await costs("create a placement", { read: 16, write: 14 }, () =>
    createPlacement(admin(), { odsCode: "RJ1", ...placement, language: "cy", theme: "dark" }),
  );
  const viewed = { trust: "RJ1", placement: placementId, limit: 20 };
  await placedView(house.table.ctx(), { limit: 20 });
  await costs("widget view of a placement, first of a minute, 20 featured", { read: 14, write: 0 }, () =>
    placedView(house.table.ctx(), viewed),
  );
  house.passes(10);
  const view = await costs("widget view of a placement", { read: 3, write: 0 }, () =>
    placedView(house.table.ctx(), viewed),
  );
  expect(view.placement?.featured).toEqual(featured);
  await costs("count twenty views", { read: 0, write: 1 }, () => countView(house.table.ctx(), placementId));
  await costs("change a placement", { read: 16, write: 14 }, () =>
    changePlacement(admin(), { placementId, version, name: "Ward page" }),
  );
  await costs("counts of a placement, for the dashboard", { read: 8, write: 0 }, () =>
    readCounts(admin(), { of: placementId }),
  );
  await costs("a page is refused, first of the day", { read: 1, write: 2 }, () =>
    noteRefused(house.table.ctx(), "RJ1", "https://other.example.org"),
  );
});

const talksIn = async (slug: string, comments: number): Promise<void> => {
  const at = house.table.clock.now.toISOString();
  const author = { personId: "person_1", name: "Amara Okafor", trust: "RJ1", organisation: null };
  const about = { kind: "community", id: slug } as const;
  const shown = {
    language: "en",
    author,
    status: "shown",
    writtenAt: at,
    changedAt: at,
    version: 1,
  } as const;
  for (let n = 0; n < comments; n++) {
    const commentId = `comment_${String(n).padStart(26, "0")}`;
    const text = "We tried lights under the bed for a month. ".repeat(6);
    const comment = { type: "comment", commentId, slug, about, threadId: commentId, text, ...shown } as const;
    await transact(house.table.db, [addComment(comment)]);
  }
};

test("a file costs by its size: half a unit of reading for 4 KB, two writes and their places for a record", async () => {
  const slug = await house.creates({ name: "Talks a lot" });
  await talksIn(slug, 100);
  const file: Bundle = await costs("export, 100 comments", { read: 24, write: 0 }, () =>
    exportCommunity(house.table.ctx(), { slug, origin: "https://learn.example.wales" }),
  );
  sizes("a community with 100 comments in one file", file);
  const takes = (dryRun: boolean) => () =>
    importCommunity(house.table.ctx(platform), { file, origin, dryRun });
  await costs("import, only reported", { read: 3, write: 0 }, takes(true));
  await costs("import, 100 comments", { read: 6, write: 820 }, takes(false));
  await costs("import again, nothing new", { read: 8, write: 0 }, takes(false));
});
