import { CallError } from "@boundaryless/contract/client";
import type { TrustName } from "@boundaryless/contract";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import Confirm from "#parts/Confirm.svelte";
import SearchField from "#parts/SearchField.svelte";
import TextField from "#parts/TextField.svelte";
import TrustPicker from "#parts/TrustPicker.svelte";

const trusts: TrustName[] = [
  { odsCode: "RJ1", name: "Guy’s and St Thomas’ NHS Foundation Trust" },
  { odsCode: "RR8", name: "Leeds Teaching Hospitals NHS Trust" },
];
const ask = vi.fn(async (q: string) =>
  trusts.filter(({ name, odsCode }) => `${odsCode} ${name}`.toLowerCase().includes(q.toLowerCase())),
);
const noFaults = async () => {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
};

test("a trust is found by typing and chosen by keyboard", async () => {
  const onchoose = vi.fn();
  const screen = await render(TrustPicker, { id: "t", label: "Trust", value: "", ask, onchoose });
  const box = screen.getByRole("combobox");
  await box.fill("leeds");
  await expect
    .element(screen.getByRole("option"))
    .toHaveTextContent("Leeds Teaching Hospitals NHS Trust RR8");
  await expect.element(box).toHaveAttribute("aria-expanded", "true");
  await noFaults();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(onchoose).toHaveBeenCalledExactlyOnceWith("RR8");
  await expect.element(box).toHaveValue("Leeds Teaching Hospitals NHS Trust (RR8)");
  await expect.element(box).toHaveAttribute("aria-expanded", "false");
});

test("choosing a trust by keyboard does not send the form around it", async () => {
  const screen = await render(TrustPicker, { id: "t", label: "Trust", value: "", ask, onchoose: vi.fn() });
  const sent = vi.fn((event: Event) => event.preventDefault());
  const form = document.createElement("form");
  form.append(document.createElement("button"), ...screen.container.childNodes);
  screen.container.append(form);
  form.addEventListener("submit", sent);
  await screen.getByRole("combobox").fill("leeds");
  await expect.element(screen.getByRole("option")).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(sent).not.toHaveBeenCalled();
});

test("a trust known by its code alone gets its name, and emptying the box lets go of it", async () => {
  const onchoose = vi.fn();
  const screen = await render(TrustPicker, { id: "t", label: "Trust", value: "RJ1", ask, onchoose });
  const box = screen.getByRole("combobox");
  await expect.element(box).toHaveValue("Guy’s and St Thomas’ NHS Foundation Trust (RJ1)");
  await box.clear();
  await userEvent.tab();
  expect(onchoose).toHaveBeenCalledExactlyOnceWith("");
});

test("words that name no trust are not kept as if they did", async () => {
  const onchoose = vi.fn();
  const screen = await render(TrustPicker, { id: "t", label: "Trust", value: "", ask, onchoose });
  await screen.getByRole("combobox").fill("zzzz");
  await expect.element(screen.getByRole("status")).toHaveTextContent("No trust found");
  await userEvent.tab();
  await expect.element(screen.getByRole("combobox")).toHaveValue("");
  expect(onchoose).not.toHaveBeenCalled();
});

test("too much text stays in the box and the count says how much is too much", async () => {
  const screen = await render(TextField, { id: "n", label: "Name", limit: 10, value: "twelve chars" });
  await expect.element(screen.getByText("You have 2 characters too many").first()).toBeInTheDocument();
  await screen.getByLabelText("Name").fill("nine char");
  await expect.element(screen.getByText("You have 1 character remaining").first()).toBeInTheDocument();
});

test("an error is tied to its box", async () => {
  const screen = await render(TextField, {
    id: "n",
    label: "Name",
    error: "Enter a name",
    limit: 10,
    value: "",
  });
  const box = screen.getByLabelText("Name");
  await expect.element(box).toHaveAttribute("aria-invalid", "true");
  await expect.element(box).toHaveAccessibleDescription(/Error: Enter a name/u);
  await noFaults();
});

test("a search waits until typing rests, and Enter does not wait", async () => {
  const onsearch = vi.fn();
  const screen = await render(SearchField, { id: "q", label: "Search", value: "", onsearch });
  const box = screen.getByLabelText("Search").element() as HTMLInputElement;
  // Keys and clock in one go: driven from outside, a busy machine would let typing rest by itself.
  const types = (text: string) => {
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    box.focus();
    for (const text of ["f", "fa", "fal", "fall", "falls"]) {
      types(text);
      vi.advanceTimersByTime(200);
    }
    expect(onsearch).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(onsearch.mock.calls).toEqual([["falls", true]]);
    types("falls at night");
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    expect(onsearch.mock.lastCall).toEqual(["falls at night", false]);
    vi.advanceTimersByTime(1000);
    expect(onsearch).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});

test("a dialog names itself, explains what went wrong and keeps the reason", async () => {
  const onconfirm = vi.fn(() => Promise.reject(new CallError("offline")));
  const onclose = vi.fn();
  const screen = await render(Confirm, {
    title: "Pause it?",
    meaning: ["Nobody can join."],
    reasonLabel: "Why?",
    confirmLabel: "Pause",
    onconfirm,
    onclose,
  });
  await expect.element(screen.getByRole("dialog", { name: "Pause it?" })).toBeVisible();
  await noFaults();
  await screen.getByLabelText("Why?").fill("On leave");
  await screen.getByRole("button", { name: "Pause" }).click();
  expect(onconfirm).toHaveBeenCalledExactlyOnceWith("On leave");
  await expect
    .element(screen.getByRole("alert"))
    .toHaveTextContent("We could not reach the service. Check your internet connection and try again.");
  await expect.element(screen.getByLabelText("Why?")).toHaveValue("On leave");
  await userEvent.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
});
