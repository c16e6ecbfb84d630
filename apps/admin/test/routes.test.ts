import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { screens } from "./screens/accessible.ts";

test("every route of the dashboard has an accessibility check", () => {
  const cwd = fileURLToPath(new URL("../src/routes/", import.meta.url));
  const routes = globSync("**/+{page,error}.svelte", { cwd }).map((path) => path.replaceAll("\\", "/"));
  const checked = new Set(screens.map(({ route }) => route));
  expect(routes.length).toBeGreaterThan(8);
  expect(routes.filter((route) => !checked.has(route))).toEqual([]);
  expect([...checked].filter((route) => !routes.includes(route))).toEqual([]);
});
