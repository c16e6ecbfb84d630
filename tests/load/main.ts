import { measureSearch, searchTable } from "./search.ts";

/** `npm run bench`: what the system costs where it is large, as Markdown. Figures to read, not checks to pass. */
const largest = Number(process.argv[2] ?? 20_000);
console.log(searchTable([measureSearch(1000), measureSearch(largest)]));
