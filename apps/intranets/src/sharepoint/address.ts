import { originOf } from "./settings.ts";

/**
 * The address that web parts and the plugin begin with, out of the environment; empty where it is typed.
 * @throws Error when `BOUNDARYLESS_ORIGIN` is set to what is no https address
 */
export const presetAddress = (environment: Readonly<Record<string, string | undefined>>): string => {
  const given = environment["BOUNDARYLESS_ORIGIN"] ?? "";
  if (given === "") return "";
  const origin = originOf(given);
  if (!origin)
    throw new Error(
      `BOUNDARYLESS_ORIGIN is ${given}; give an address that begins with https://, or leave it out.`,
    );
  return origin;
};
