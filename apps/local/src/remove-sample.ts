import { removeSample } from "@boundaryless/core";
import { runForPeople } from "./run.ts";
import { withTable } from "./table-access.ts";

await runForPeople(() =>
  withTable(async (ctx, { data }) => {
    const { communities, people } = await removeSample(ctx);
    // A later start must not plant it again.
    data.save({ seeded: true });
    console.log(
      `✓ Removed ${communities} sample communities and ${people} invented people. What real people made is still there.`,
    );
  }),
);
