import { parseArgs } from "node:util";
import type { Running } from "./boot.ts";
import { HumanError } from "./human-error.ts";
import { requireFreePorts } from "./parts/ports.ts";
import { runForPeople } from "./run.ts";
import { dataFolder, readPort } from "./settings.ts";

const readArguments = (): { fresh: boolean } => {
  try {
    const { values } = parseArgs({ options: { fresh: { type: "boolean", default: false } } });
    return { fresh: values.fresh };
  } catch {
    throw new HumanError(
      "npm start takes one option: npm start -- --fresh begins anew and forgets what is in .data/.",
    );
  }
};

const start = async (): Promise<Running> => {
  const { fresh } = readArguments();
  const port = readPort();
  const names = ["system", "pretend intranet", "mail", "sign-in", "table"];
  await requireFreePorts(names.map((name, offset) => ({ name, port: port + offset })));
  // The system takes seconds to load; what a person mistyped is said before.
  const [{ openDataFolder }, { boot }] = await Promise.all([import("./data.ts"), import("./boot.ts")]);
  const data = await openDataFolder(dataFolder, fresh);
  const onTrace = process.env.TRACE === "1" ? console.log : undefined;
  return boot({ port, data, onStep: (step) => console.log(`  · ${step}`), onTrace });
};

const main = async (): Promise<void> => {
  console.log("Starting Boundaryless on this machine");
  const running = await start();
  const { printWelcome } = await import("./welcome.ts");
  printWelcome(running);
  let ending = false;
  const end = (code: number) => {
    if (ending) return;
    ending = true;
    console.log("\nStopping.");
    void running.close().finally(() => process.exit(code));
  };
  process.once("SIGINT", () => end(0));
  process.once("SIGTERM", () => end(0));
  void running.broken.then((why) => {
    if (ending) return;
    console.error(`\n✗ Stopped, because ${why}. Start again with: npm start`);
    end(1);
  });
};

await runForPeople(main);
