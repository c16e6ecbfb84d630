import { digestTable, measureDigests } from "./digests.ts";
import { run } from "./proof.ts";
import { measureSearch, searchTable } from "./search.ts";

/** `npm run bench`: what the system costs where it is large, as Markdown. Figures to read, not checks to pass. */
const largest = Number(process.argv[2] ?? 20_000);
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

const [people, communities] = [largest / 2, largest / 40];
console.log(`\n${digestTable(people, communities, await measureDigests(people, communities))}`);
