import { forgetAgain } from "./forget-again.ts";
import { runForPeople } from "./run.ts";

await runForPeople(async () => {
  console.log(await forgetAgain(process.argv.slice(2), process.env));
});
