import { digestTable, measureDigests } from "./digests.ts";
import { embedTables, measureEmbeds } from "./embeds.ts";
import { run } from "./proof.ts";
import { measureSearch, searchTable } from "./search.ts";

/** How many communities there are, unless it is said: the national size of `docs/scale.md`. */
const national = 20_000;

const proofTable = ({ server, browser }: Awaited<ReturnType<typeof run>>): string => `\
Proof of work: made in ${server.makeCpuMs.toFixed(2)} ms and verified in ${server.verifyCpuMs.toFixed(2)} ms of the processor.

| browser slowed down | limit of the network used | median | slowest |
| --- | --- | --- | --- |
${browser
  .map(
    ({ slowdown, load, medianMs, slowestMs }) =>
      `| ${slowdown} × | ${load * 100} % | ${medianMs} ms | ${slowestMs} ms |`,
  )
  .join("\n")}`;

/** What can be measured alone: `npm run bench -- digests`. Each gives Markdown for that many communities. */
const parts = {
  search: async (communities: number) =>
    searchTable([measureSearch(1000, 0), measureSearch(communities, 0), measureSearch(communities, 3)]),
  proof: async () => proofTable(await run()),
  embeds: async () => embedTables(await measureEmbeds()),
  digests: async (communities: number) => {
    const [people, active] = [communities / 2, communities / 40];
    return digestTable(people, active, await measureDigests(people, active));
  },
};

const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name);

/** `npm run bench`: what the system costs where it is large, as Markdown. Figures to read, not checks to pass. */
const main = async (asked: string | undefined): Promise<void> => {
  if (asked !== undefined && isPart(asked)) console.log(await parts[asked](national));
  else if (asked === undefined || /^[1-9]\d{3,6}$/.test(asked)) {
    for (const part of Object.values(parts)) console.log(`${await part(Number(asked ?? national))}\n`);
  } else {
    console.error(
      `\n✗ Say nothing, one of ${Object.keys(parts).join(", ")}, or how many communities there are, from 1000: npm run bench -- ${national}`,
    );
    process.exitCode = 1;
  }
};

await main(process.argv[2]);
