import { removeSample } from "@boundaryless/core";
import { HumanError } from "./human-error.ts";
import { runForPeople } from "./run.ts";
import { withTable } from "./table-access.ts";

await runForPeople(() => {
  // Whoever typed something more meant something else than what is about to happen.
  if (process.argv.length > 2)
    throw new HumanError(
      "npm run sample:remove takes no options: it removes what was invented, and nothing else.",
    );
  return withTable(async (ctx, { data }) => {
    const { communities, people } = await removeSample(ctx);
    // A later start must not plant it again.
    data.save({ seeded: true });
    console.log(
      `✓ Removed ${communities} sample communities and ${people} invented people. What real people made is still there.`,
    );
  });
});
