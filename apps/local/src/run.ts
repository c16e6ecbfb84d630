import { HumanError } from "./human-error.ts";
import { PortError } from "./parts/ports.ts";
import { TableError } from "./parts/table.ts";

const isForPeople = (error: unknown): error is Error =>
  error instanceof HumanError || error instanceof PortError || error instanceof TableError;

/** Runs a command; what a person can put right is one sentence and exit code 1. */
export const runForPeople = async (run: () => Promise<void>): Promise<void> => {
  try {
    await run();
  } catch (error) {
    console.error(isForPeople(error) ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
};
