import { createInterface } from "node:readline/promises";

/** Where a command speaks and asks. */
export interface Terminal {
  say(line?: string): void;
  /** What was typed, without spaces around it; empty where nobody sits there. */
  ask(question: string): Promise<string>;
}

/** The terminal that the command was started in. */
export const openTerminal = (): Terminal => ({
  say: (line = "") => console.log(line),
  ask: async (question) => {
    if (!process.stdin.isTTY) return "";
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return (await lines.question(`${question} `)).trim();
    } finally {
      lines.close();
    }
  },
});
