import { expect, test } from "vitest";
import { refusal } from "./fake.ts";
import {
  accessible,
  all,
  fill,
  find,
  focused,
  mount,
  press,
  seen,
  soon,
  submit,
  turnToCode,
  type,
} from "./mount.ts";

type Widget = Parameters<typeof all>[0];

const openStuck = async (widget: Widget): Promise<void> => {
  await type(widget, "#query", "unicorns on the ward");
  await find(widget, ".state");
  await press(widget, "I’m stuck on this");
  await find(widget, "#problem");
};

test("somebody who finds nothing leaves the problem, is told what will happen, and confirms", async () => {
  const { widget, api } = await mount();
  await openStuck(widget);
  expect(focused(widget)?.textContent?.trim()).toBe("I’m stuck on …");
  expect((await find<HTMLTextAreaElement>(widget, "#problem")).value).toBe("unicorns on the ward");
  for (const promise of ["Nobody sees who you are before your own yes", "After 90 days"])
    expect(seen(widget)).toContain(promise);
  await accessible(widget);
  await fill(widget);
  await submit(widget);
  await turnToCode(widget);
  expect(api.of("leaveProblem").map(({ body }) => body)).toMatchObject([
    {
      problem: "unicorns on the ward",
      person: { name: "Amara Okafor", trust: "RJ1", wording: "problem-2026-11" },
    },
  ]);
  expect(seen(widget)).toContain("Your problem is kept once you have confirmed.");
  await accessible(widget);
  await type(widget, "#code", "ABC234");
  await submit(widget);
  await find(widget, ".welcome");
  expect(seen(widget)).toContain("Your problem is kept We write to you");
  await accessible(widget);
});

test("a problem without words, or that the API refuses, is told at the field", async () => {
  const { widget, api } = await mount();
  await openStuck(widget);
  await type(widget, "#problem", " ");
  await submit(widget);
  await soon(() => expect(focused(widget)?.id).toBe("summary"));
  expect(all(widget, "#problem-error")[0]?.innerText).toContain("Enter what you are stuck on");
  await accessible(widget);
  await type(widget, "#problem", "Unicorns");
  await fill(widget);
  const errors = [
    { field: "problem", rule: "tooLong", message: "Use fewer words" },
    { field: "person.email", rule: "email", message: "Not an address" },
  ];
  api.once("leaveProblem", refusal("invalid", "", errors));
  await submit(widget);
  await soon(() => expect(all(widget, "#problem-error")[0]?.innerText).toContain("Use fewer words"));
  expect(all(widget, "#email-error")[0]?.innerText).toContain("Not an address");
});

test("a problem becomes a start, and a start a problem, with the same words", async () => {
  const { widget } = await mount();
  await openStuck(widget);
  await press(widget, "Start a community about it instead");
  await find(widget, "#difference");
  await type(widget, "#problem", "No unicorns");
  await press(widget, "Don’t want to start one? Say what you are stuck on");
  await find(widget, "#name");
  expect((await find<HTMLTextAreaElement>(widget, "#problem")).value).toBe("No unicorns");
});

test("the same code twice is a welcome, not an error", async () => {
  const { widget, api } = await mount();
  await openStuck(widget);
  await fill(widget);
  await submit(widget);
  await turnToCode(widget);
  api.once("confirm", refusal("already-confirmed"));
  await type(widget, "#code", "ABC234");
  await submit(widget);
  await find(widget, ".welcome");
  expect(seen(widget)).toContain("You had confirmed this already.");
});
