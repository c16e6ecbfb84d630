import { parseArgs } from "node:util";
import { HumanError } from "../human-error.ts";
import { runForPeople } from "../run.ts";

const usage =
  "Say where the system is: npm run doctor -- --address https://communities.example.nhs.uk [--mail-domain example.nhs.uk [--dkim selector …]] [--json]";

const options = {
  address: { type: "string" },
  "mail-domain": { type: "string" },
  dkim: { type: "string", multiple: true, default: [] as string[] },
  json: { type: "boolean", default: false },
} as const;

const read = () => {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new HumanError(
      `${(error instanceof Error ? error.message : String(error)).replace(/\.?$/, ".")} ${usage}`,
    );
  }
};

const addressIn = (given: string | undefined): URL => {
  if (given === undefined) throw new HumanError(usage);
  const address = URL.canParse(given) ? new URL(given) : undefined;
  if (!address || !/^https?:$/.test(address.protocol))
    throw new HumanError(`--address is "${given}": give the whole address, beginning with https://.`);
  return address;
};

const domainIn = (given: string | undefined): string | undefined => {
  if (given === undefined || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(given)) return given;
  throw new HumanError(`--mail-domain is "${given}": give what stands behind the @ of the sender.`);
};

await runForPeople(async () => {
  const values = read();
  const address = addressIn(values.address);
  const domain = domainIn(values["mail-domain"]);
  // It takes a second to load; what a person mistyped is said before.
  const [{ examine, lines }, { visitTo }] = await Promise.all([import("./doctor.ts"), import("./visit.ts")]);
  const sender = domain === undefined ? undefined : { domain, selectors: values.dkim };
  const findings = await examine(visitTo(address), { sender });
  const wellAll = findings.every(({ outcome }) => outcome !== "bad");
  if (values.json) console.log(JSON.stringify({ address: address.origin, well: wellAll, findings }, null, 2));
  else for (const line of lines(findings)) console.log(line);
  if (!wellAll) process.exitCode = 1;
});
