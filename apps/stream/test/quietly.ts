import { vi } from "vitest";

/** Runs with the log caught, and hands back what was logged beside the result. */
export const quietly = async <T>(run: () => Promise<T>): Promise<{ result: T; log: string }> => {
  let log = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    log += String(chunk);
    return true;
  });
  try {
    const result = await run();
    return { result, log };
  } finally {
    spy.mockRestore();
  }
};
