import { expect, test, vi } from "vitest";
import { refusal } from "./fake.ts";
import { accessible, all, find, focused, join, mount, openFirst, seen, submit, type, soon } from "./mount.ts";

const sendAgain = (widget: Parameters<typeof all>[0]) =>
  all(widget, "button").find(({ innerText }) => innerText === "Send it again") as HTMLElement;

test("what happens next names the address, the seven days and the junk folder", async () => {
  const { widget } = await mount();
  await join(widget);
  const text = seen(widget);
  for (const part of [
    "Check your email",
    "amara@nhs.net",
    "7 days",
    "junk",
    "Send it again",
    "Use another address",
  ]) {
    expect(text).toContain(part);
  }
  await accessible(widget);
});

test("the e-mail is sent again at most every thirty seconds, and only that is announced", async () => {
  const { widget, api } = await mount();
  await join(widget);
  sendAgain(widget).click();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(api.of("joinCommunity")).toHaveLength(1);
  expect(all(widget, ".wait")[0]?.innerText).toMatch(/again in (30|29) seconds/);
  expect(all(widget, ".wait")[0]?.closest("[role=status], [aria-live]")).toBeNull();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31_000 });
  await soon(() => expect(sendAgain(widget).ariaDisabled).toBe("false"));
  sendAgain(widget).click();
  await soon(() => expect(all(widget, ".said")[0]?.innerText).toBe("Sent again to amara@nhs.net"));
  const [first, second] = api.of("joinCommunity");
  expect(second?.body).toEqual(first?.body);
  expect(second?.key).not.toBe(first?.key);
  expect(sendAgain(widget).ariaDisabled).toBe("true");
});

test("the code, however it is typed, confirms right here", async () => {
  const { widget, api } = await mount();
  await join(widget);
  const told: unknown[] = [];
  addEventListener(
    "community-joined",
    (event) => told.push((event as Event & { progress: string }).progress),
    { once: true },
  );
  await type(widget, "#code", " abc-234 ");
  await submit(widget);
  await find(widget, ".welcome");
  expect(seen(widget)).toContain("You have joined You are now a member of Sepsis");
  expect(focused(widget)?.textContent).toContain("You have joined");
  expect(api.of("confirm")[0]?.body).toMatchObject({ email: "amara@nhs.net" });
  expect(told).toEqual(["confirmed"]);
  await accessible(widget);
});

test("a wrong code is told at the field and can be corrected", async () => {
  const { widget, api } = await mount();
  await join(widget);
  await type(widget, "#code", "12");
  await submit(widget);
  await soon(() => expect(focused(widget)?.id).toBe("summary"));
  expect(api.of("confirm")).toHaveLength(0);
  await type(widget, "#code", "ZZZ999");
  await submit(widget);
  await soon(() => expect(all(widget, "#code-error")[0]?.innerText).toContain("This code does not match."));
  await accessible(widget);
  await type(widget, "#code", "ABC234");
  await submit(widget);
  await find(widget, ".welcome");
});

test("an address confirmed in another window is a welcome, not an error", async () => {
  const { widget, api } = await mount();
  await join(widget);
  api.once("confirm", refusal("already-confirmed"));
  await type(widget, "#code", "ABC234");
  await submit(widget);
  await find(widget, ".welcome");
  expect(seen(widget)).toContain("You had confirmed this already");
});

test("another address leads back to the form with everything typed", async () => {
  const { widget, api } = await mount();
  await join(widget);
  all(widget, "button")
    .find(({ innerText }) => innerText === "Use another address")
    ?.click();
  await soon(() => expect(focused(widget)?.id).toBe("email"));
  expect((await find<HTMLInputElement>(widget, "#name")).value).toBe("Amara Okafor");
  await type(widget, "#email", "other@nhs.net");
  await submit(widget);
  await soon(() => expect(seen(widget)).toContain("other@nhs.net"));
  expect(api.of("joinCommunity")).toHaveLength(2);
});

test("somebody who asked another day can type the code with their address", async () => {
  localStorage.setItem(
    "boundaryless:asked",
    JSON.stringify({ "sepsis-recognised-and-treated-in-the-first-hour": "2026-11-20" }),
  );
  const { widget, api } = await mount();
  expect(all(widget, ".asked")[0]?.innerText).toBe("You asked to join");
  await openFirst(widget);
  expect(seen(widget)).toContain("You asked to join on 20 November");
  all(widget, ".panel .button")[0]?.click();
  await type(widget, "#code-email", "amara@nhs.net");
  await type(widget, "#code", "ABC234");
  await accessible(widget);
  await submit(widget);
  await find(widget, ".welcome");
  expect(api.of("confirm")[0]?.body).toEqual({ email: "amara@nhs.net", code: "ABC234" });
});
