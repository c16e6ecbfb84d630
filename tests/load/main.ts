import { digestTable, measureDigests } from "./digests.ts";
import { embedTables, measureEmbeds } from "./embeds.ts";
import { run } from "./proof.ts";
import { measureSearch, searchTable } from "./search.ts";

/** `npm run bench`: what the system costs where it is large, as Markdown. Figures to read, not checks to pass. */
const everything = async (largest: number): Promise<void> => {
  console.log(searchTable([measureSearch(1000, 0), measureSearch(largest, 0), measureSearch(largest, 3)]));

  const { server, browser } = await run();
  console.log(`
Proof of work: made in ${server.makeCpuMs.toFixed(2)} ms and verified in ${server.verifyCpuMs.toFixed(2)} ms of the processor.

| browser slowed down | limit of the network used | median | slowest |
| --- | --- | --- | --- |
${browser
  .map(
    ({ slowdown, load, medianMs, slowestMs }) =>
      `| ${slowdown} × | ${load * 100} % | ${medianMs} ms | ${slowestMs} ms |`,
  )
  .join("\n")}`);

  console.log(`\n${embedTables(await measureEmbeds())}`);

  const [people, communities] = [largest / 2, largest / 40];
  console.log(`\n${digestTable(people, communities, await measureDigests(people, communities))}`);
};

// The widget beside its limits is measured alone as well: `npm run bench -- embeds`.
const asked = process.argv[2];
if (asked !== undefined && asked !== "embeds" && !/^[1-9]\d{3,6}$/.test(asked)) {
  console.error(
    "\n✗ Say nothing, embeds, or how many communities there are, from 1000: npm run bench -- 20000",
  );
  process.exitCode = 1;
} else if (asked === "embeds") console.log(embedTables(await measureEmbeds()));
else await everything(Number(asked ?? 20_000));
