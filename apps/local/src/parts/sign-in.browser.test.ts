import { launchBrowser } from "@boundaryless/testing/browser";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf } from "./look.ts";
import { serveNode, type Part } from "./serve.ts";
import { startSignIn, type SignInPart } from "./sign-in.ts";

let browser: Browser;
let signIn: SignInPart;
let system: Part;

beforeAll(async () => {
  system = await serveNode((request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>Back</title><p id="back">${request.method}</p>`);
  }, 0);
  [browser, signIn] = await Promise.all([
    launchBrowser(),
    startSignIn({
      port: 0,
      client: {
        id: "boundaryless-admin",
        secret: "secret",
        redirectUris: [`${system.origin}/back`],
        postLogoutRedirectUris: [`${system.origin}/left`],
      },
      accounts: [
        { sub: "1", name: "Priya Nair", email: "priya@platform.example", role: "platform administrator" },
        {
          sub: "2",
          name: "Gareth Llewellyn",
          email: "gareth@rj1.example",
          role: "trust administrator of RJ1",
        },
        { sub: "3", name: "Amina Osei", email: "amina@rj1.example", role: "facilitator of one community" },
        { sub: "4", name: "Somebody without any grant", email: "somebody@rj1.example" },
        {
          sub: "5",
          name: `Maximiliana ${"von-und-zu-".repeat(8)}Langname`,
          email: `${"long".repeat(20)}@x.example`,
        },
      ],
    }),
  ]);
});
afterAll(() => Promise.all([browser.close(), signIn.close(), system.close()]));

function start(): string {
  const query = new URLSearchParams({
    client_id: "boundaryless-admin",
    response_type: "code",
    redirect_uri: `${system.origin}/back`,
    scope: "openid profile email",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  });
  return `${signIn.origin}/auth?${query.toString()}`;
}

function leave(): string {
  return `${signIn.origin}/session/end?${new URLSearchParams({ client_id: "boundaryless-admin", post_logout_redirect_uri: `${system.origin}/left` }).toString()}`;
}

async function signedOutPage(script = true): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: script })).newPage();
}

test("the choice of people is accessible and fits in every view", async () => {
  const page = await signedOutPage();
  await page.goto(start());
  expect(await faultsOf(page, "choose")).toEqual([]);
  await page.context().close();
});

test("a person signs in and out with the keyboard alone and without JavaScript", async () => {
  const page = await signedOutPage(false);
  await page.goto(start());
  const button = page.getByRole("button", {
    name: "Sign in as Gareth Llewellyn, trust administrator of RJ1",
  });
  for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press("Tab");
  expect(await button.evaluate((element) => element.matches(":focus"))).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${system.origin}/back?code=*`);
  await page.goto(leave());
  await page.getByRole("button", { name: "Sign out" }).press("Enter");
  await page.waitForURL(`${system.origin}/left`);
  await page.context().close();
});

test("the pages for signing out and for a problem are accessible and fit in every view", async () => {
  const page = await signedOutPage();
  await page.goto(start());
  await page.getByRole("button", { name: /Somebody without any grant/ }).click();
  await page.waitForURL(`${system.origin}/back?code=*`);
  await page.goto(leave());
  expect(await faultsOf(page, "sign-out")).toEqual([]);
  await page.goto(`${signIn.origin}/interaction/long-gone`);
  expect(await faultsOf(page, "problem")).toEqual([]);
  await page.context().close();
});

test("signing out where nobody is signed in any more leads back all the same", async () => {
  const page = await signedOutPage();
  await page.goto(leave());
  await page.waitForURL(`${system.origin}/left`);
  await page.context().close();
});
