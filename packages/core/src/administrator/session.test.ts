import type { Grant } from "@boundaryless/contract";
import { type FreshTable, administratorWith, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorOfSession, grantAdministrator, readSession, sessionSeconds, signIn, signOut } from "./index.ts";

let table: FreshTable;
beforeAll(async () => {
  table = await freshTable();
});
afterAll(() => table.close());

const claims = (subject: string, issuer = "https://issuer.example.org") => ({
  issuer,
  subject,
  name: "Ada",
  email: "ada@example.org",
});
const system = () => table.ctx({ kind: "system", name: "test" });
const grant = (subject: string, ...grants: Grant[]) =>
  grantAdministrator(system(), { ...claims(subject), grants });
const signsIn = async (subject: string) => (await signIn(table.ctx(), claims(subject))).sessionToken;
const who = (token: string) => actorOfSession(table.ctx(), token);

describe("signing in", () => {
  test("begins a session of a working day with the grants of now", async () => {
    await grant("ada", "trust:RJ1");
    const { sessionToken, expiresAt } = await signIn(table.ctx(), claims("ada"));
    expect(Date.parse(expiresAt) - table.clock.now.getTime()).toBeGreaterThan((sessionSeconds - 2) * 1000);
    const actor = await who(sessionToken);
    expect(actor).toMatchObject({ kind: "administrator", name: "Ada", grants: ["trust:RJ1"] });
    if (!actor) throw new Error("no session");
    expect(readSession(table.ctx(actor))).toMatchObject({
      administrator: { name: "Ada", grants: ["trust:RJ1"] },
      can: ["create-community", "list-trusts", "list-reports"],
    });
    expect(JSON.stringify(actor)).not.toContain(sessionToken);
  });

  test("is refused without a grant, to strangers, and to the same subject of another sign-in server", async () => {
    await grant("none");
    await grant("same", "platform");
    const strangers = [claims("none"), claims("stranger"), claims("same", "https://elsewhere.example.org")];
    for (const stranger of strangers)
      await expect(signIn(table.ctx(), stranger)).rejects.toMatchObject({
        code: "forbidden",
        reason: "no-grants",
      });
  });

  test("does not go by the e-mail address", async () => {
    await grant("owner", "platform");
    const impostor = signIn(table.ctx(), { ...claims("impostor"), email: "ada@example.org" });
    await expect(impostor).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a session", () => {
  test("ends where the administrator signs out, and only that one", async () => {
    await grant("two", "platform");
    const [first, second] = [await signsIn("two"), await signsIn("two")];
    const actor = await who(first);
    if (!actor) throw new Error("no session");
    await signOut(table.ctx(actor));
    expect(await who(first)).toBeNull();
    expect(await who(second)).not.toBeNull();
    await signOut(table.ctx(actor));
  });

  test("loses what is taken away at once, and ends with the last grant", async () => {
    await grant("fading", "platform", "trust:RJ1");
    const token = await signsIn("fading");
    await grant("fading", "trust:RJ1");
    expect((await who(token))?.grants).toEqual(["trust:RJ1"]);
    await grant("fading");
    expect(await who(token)).toBeNull();
  });

  test("ends when its time is over", async () => {
    await grant("late", "platform");
    const token = await signsIn("late");
    const now = table.clock.now;
    table.clock.now = new Date(now.getTime() + (sessionSeconds + 1) * 1000);
    expect(await who(token)).toBeNull();
    table.clock.now = now;
  });

  test("is nobody for a made-up token", async () => {
    for (const token of ["", "x", "A".repeat(43)]) expect(await who(token)).toBeNull();
    expect(() => readSession(table.ctx())).toThrow("unauthenticated");
  });
});

describe("granting", () => {
  test("is for the installation itself, and knows only grants that there are", async () => {
    const input = { ...claims("x"), grants: ["platform" as Grant] };
    for (const actor of [administratorWith("platform"), { kind: "anyone" as const, network: null }])
      await expect(grantAdministrator(table.ctx(actor), input)).rejects.toMatchObject({ code: "forbidden" });
    for (const strange of ["everything", "trust:", "trust:rj1", "community:", "platform\n"])
      await expect(grant("strange", strange), strange).rejects.toThrow();
  });
});
