import type { Erasure } from "@boundaryless/contract";
import { erasureOf } from "./forgotten.ts";
import { page } from "./lists.ts";
import { type Operation, record } from "./operations.ts";
import { Refused } from "./refused.ts";
import type { World } from "./world.ts";

const requirePlatform = ({ who }: World): void => {
  if (who !== "platform") throw new Refused("forbidden", "no-grant");
};

/** Where the fake keeps what is about no community and no trust. */
export const ofInstallation = "installation:";

/** Being forgotten, and histories of others than communities, as the API knows them. */
export const erasureOperations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    "listErasures",
    (world, input) => {
      requirePlatform(world);
      const { items, next } = page(world.erasures, input);
      return { erasures: items, next };
    },
  ],
  [
    "orderErasure",
    (world, input) => {
      requirePlatform(world);
      const { words, reason } = input as unknown as Pick<Erasure, "words"> & { reason: string };
      const made = { askedBy: "administrator", words, erasedAt: null } as const;
      world.erasures = [erasureOf(world.erasures.length + 1, made), ...world.erasures];
      record(world, ofInstallation, "person-erased", reason);
      return { accepted: true, community: null };
    },
  ],
  [
    "readInstallationHistory",
    (world, input) => {
      requirePlatform(world);
      const { items, next } = page(world.history.get(ofInstallation) ?? [], input);
      return { entries: items, next };
    },
  ],
  [
    "readTrustHistory",
    (world, input) => {
      const odsCode = String(input["odsCode"]);
      if (!world.trusts.some((each) => each.odsCode === odsCode))
        throw new Refused("not-found", "no-such-trust");
      const { items, next } = page(world.history.get(`trust:${odsCode}`) ?? [], input);
      return { entries: items, next };
    },
  ],
]);
