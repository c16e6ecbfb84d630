import { administratorWith } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { type TrustRow, importTrusts, listManagedTrusts, listTrusts, readManagedTrust } from "./index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const row = (odsCode: string, name: string, changes: Partial<TrustRow> = {}): TrustRow => ({
  odsCode,
  name,
  region: null,
  openedOn: null,
  closedOn: null,
  ...changes,
});
const system = () => house.table.ctx({ kind: "system", name: "test" });
const imports = (...rows: TrustRow[]) => importTrusts(system(), rows);
const offered = async (q?: string) =>
  (await listTrusts(house.table.ctx(), { q })).trusts.map(({ odsCode }) => odsCode);
const read = (odsCode: string) => readManagedTrust(house.table.ctx(platform), { odsCode });

describe("importing trusts", () => {
  test("adds, changes and closes, and says how many", async () => {
    expect(await imports(row("X01", "One"), row("X02", "Two"), row("X03", "Three"))).toEqual({
      added: 3,
      changed: 0,
      closed: 0,
      unchanged: 0,
    });
    const again = await imports(
      row("X01", "One"),
      row("X02", "Two, renamed"),
      row("X03", "Three", { closedOn: "2020-01-31" }),
    );
    expect(again).toEqual({ added: 0, changed: 1, closed: 1, unchanged: 1 });
    expect(await read("X03")).toMatchObject({ closedOn: "2020-01-31" });
  });

  test("again changes nothing", async () => {
    const rows = [
      row("X11", "Again", { region: "london", openedOn: "2001-04-01" }),
      row("X12", "Gone", { closedOn: "2019-01-01" }),
    ];
    await imports(...rows);
    expect(await imports(...rows)).toEqual({ added: 0, changed: 0, closed: 0, unchanged: 2 });
  });

  test("of a row that does not know region or opening day erases neither", async () => {
    await imports(row("X21", "Known", { region: "midlands", openedOn: "1999-04-01" }));
    expect(await imports(row("X21", "Known"))).toMatchObject({ unchanged: 1 });
    expect(await read("X21")).toMatchObject({ region: "midlands", openedOn: "1999-04-01" });
  });

  test("leaves alone what the rows leave out, and opens again what was closed by mistake", async () => {
    await imports(row("X31", "Left out"), row("X32", "By mistake", { closedOn: "2020-01-01" }));
    expect(await imports(row("X32", "By mistake"))).toMatchObject({ changed: 1, closed: 0 });
    expect(await offered("X31")).toEqual(["X31"]);
    expect(await offered("X32")).toEqual(["X32"]);
  });

  test("is offered at once, and a closed trust no longer, while people keep it", async () => {
    const slug = await house.creates({ name: "Before it closes" });
    await imports(row("X41", "Soon closed"));
    await house.story.joins(slug, { email: "stays@example.org", trust: "X41" });
    await imports(row("X41", "Soon closed", { closedOn: "2020-01-01" }));
    expect(await offered("Soon closed")).toEqual([]);
    await expect(house.story.asks(slug, { trust: "X41" })).rejects.toMatchObject({
      fields: [{ rule: "unknownTrust" }],
    });
    expect(await read("X41")).toMatchObject({ name: "Soon closed" });
  });

  test("refuses a row that is no trust, and tells how far it is", async () => {
    await expect(imports(row("lower", "x"))).rejects.toThrow(/capital letters/);
    await expect(imports(row("X51", ""))).rejects.toThrow(/name is empty/);
    await expect(imports(row("X52", "x", { closedOn: "2020-13-01" }))).rejects.toThrow(/not a date/);
    const seen: number[] = [];
    await importTrusts(system(), [row("X53", "a"), row("X54", "b")], (done) => seen.push(done));
    expect(seen).toEqual([1, 2]);
  });

  test("is for the installation itself", async () => {
    for (const actor of [platform, { kind: "anyone" as const, network: null }])
      await expect(importTrusts(house.table.ctx(actor), [])).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("type-ahead", () => {
  test("takes a code first, then the beginning of the name, then any word", async () => {
    await imports(
      row("ST1", "Royal Orchid"),
      row("R99", "St1ver Hall"),
      row("R98", "Orchid Royal"),
      row("R97", "The Royal"),
    );
    expect((await offered("st1"))[0]).toBe("ST1");
    expect((await offered("royal")).slice(0, 1)).toEqual(["ST1"]);
    expect(await offered("royal")).toEqual(expect.arrayContaining(["R98", "R97"]));
  });

  test.each([
    ["guy's"],
    ["guy’s"],
    ["guys"],
    ["GUYS AND"],
    ["thomas guys"],
    ["st thomas'"],
    ["rj1"],
    [" RJ1 "],
  ])("finds Guy's and St Thomas' by %s", async (typed) => {
    expect(await offered(typed)).toContain("RJ1");
  });

  test("offers at most ten, and the first ten when nothing is typed", async () => {
    await imports(...Array.from({ length: 15 }, (_, number) => row(`Y${number}`, `Yew Tree ${number}`)));
    expect(await offered("yew")).toHaveLength(10);
    expect(await offered()).toHaveLength(10);
    expect(await offered("  ")).toHaveLength(10);
  });

  test("offers nothing for what fits nothing, and never a closed trust", async () => {
    for (const typed of ["zzzz", "💥", "'", "<script>", "RX9", "closed nhs"])
      expect(await offered(typed), typed).toEqual([]);
  });

  test("still offers a trust that will close, until the day", async () => {
    const day = (days: number) =>
      new Date(house.table.clock.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    await imports(row("Z01", "Tomorrow", { closedOn: day(1) }), row("Z02", "Today", { closedOn: day(0) }));
    expect(await offered("tomorrow")).toEqual(["Z01"]);
    expect(await offered("today")).toEqual([]);
  });
});

describe("trusts for administrators", () => {
  const list = (
    query: Partial<Parameters<typeof listManagedTrusts>[1]>,
    ...grants: Parameters<typeof administratorWith>
  ) =>
    listManagedTrusts(house.table.ctx(administratorWith(...grants)), { closed: "no", limit: 50, ...query });
  const codes = async (...of: Parameters<typeof list>) =>
    (await list(...of)).trusts.map(({ odsCode }) => odsCode);

  test("are all for the platform and its own for a trust, closed ones only when asked for", async () => {
    expect(await codes({}, "platform")).toEqual(expect.arrayContaining(["RJ1", "RM1", "7A4"]));
    expect(await codes({}, "trust:RM1", "community:x")).toEqual(["RM1"]);
    expect(await codes({ closed: "yes" }, "platform")).toContain("RX9");
    expect(await codes({}, "platform")).not.toContain("RX9");
    expect(await codes({ closed: "yes" }, "trust:RM1")).toEqual([]);
  });

  test("filter by region and words, page by page", async () => {
    await imports(row("W01", "Welsh one", { region: "wales" }), row("W02", "Welsh two", { region: "wales" }));
    expect(await codes({ region: "wales" }, "platform")).toEqual(["W01", "W02"]);
    const first = await list({ region: "wales", limit: 1 }, "platform");
    expect(first).toMatchObject({ total: 2, trusts: [{ odsCode: "W01" }] });
    const second = await list({ region: "wales", limit: 1, cursor: first.next ?? "" }, "platform");
    expect(second).toMatchObject({ next: null, trusts: [{ odsCode: "W02" }] });
    const foreign = list({ region: "wales", limit: 1, cursor: first.next ?? "" }, "platform", "trust:RJ1");
    await expect(foreign).rejects.toMatchObject({ code: "invalid" });
  });

  test("are refused without a grant, one by one too", async () => {
    await expect(list({}, "community:x")).rejects.toMatchObject({ code: "forbidden" });
    await expect(listManagedTrusts(house.table.ctx(), { closed: "no", limit: 5 })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    const ctx = (...grants: Parameters<typeof administratorWith>) =>
      house.table.ctx(administratorWith(...grants));
    expect(await readManagedTrust(ctx("trust:RJ1"), { odsCode: "RJ1" })).toMatchObject({
      people: 0,
      communities: 0,
    });
    for (const grant of ["trust:RM1", "community:x"] as const)
      await expect(readManagedTrust(ctx(grant), { odsCode: "RJ1" })).rejects.toMatchObject({
        code: "forbidden",
      });
    await expect(readManagedTrust(ctx("platform"), { odsCode: "NONE" })).rejects.toMatchObject({
      reason: "no-such-trust",
    });
  });
});
