import { starterTrusts } from "@boundaryless/core/trust/starter";
import { expect, test } from "vitest";
import { titleCase } from "./title-case.ts";

test.each(starterTrusts.map(({ name }) => [name]))(
  "%s is written as it writes itself, from capitals",
  (name) => {
    expect(titleCase(name.toUpperCase())).toBe(name);
  },
);

test.each([
  ["  THE   ROYAL WOLVERHAMPTON NHS TRUST ", "The Royal Wolverhampton NHS Trust"],
  ["STOKE-ON-TRENT (CITY) TRUST", "Stoke-On-Trent (City) Trust"],
  ["", ""],
])("%j becomes %j", (capitals, written) => {
  expect(titleCase(capitals)).toBe(written);
});
