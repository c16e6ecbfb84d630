import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { bootstrap, check, deploy, type Wanted } from "../../src/operate/deploy.ts";
import { estimate } from "../../src/operate/estimate.ts";
import { stacksOf } from "../../src/operate/names.ts";
import { stageNames, type Stage, stages } from "../../src/stages.ts";
import { resourcesOf, stacksOf as templatesOf, templateOf } from "../house.ts";
import { account, world, type World } from "./fakes.ts";

const certificateArn = `arn:aws:acm:us-east-1:${account}:certificate/one`;
/** Production as somebody has filled it in. */
const prod: Stage = {
  ...stages.prod,
  domain: { name: "communities.trust.nhs.uk", certificateArn },
  mailFrom: "Communities <hello@trust.nhs.uk>",
  alarmEmail: "alarms@trust.nhs.uk",
};
const ready = (stage: Stage): World => {
  const made = world(stacksOf(stage));
  made.certificates.set(certificateArn, { status: "ISSUED", names: ["communities.trust.nhs.uk"] });
  made.domains.set("trust.nhs.uk", { verified: true });
  return made;
};
const refusal = (work: Promise<void>): Promise<string> =>
  work.then(
    () => "not refused",
    (error: Error) => `${error.name}: ${error.message}`,
  );
const checked = async (stage: Stage, made: World): Promise<string> => {
  const outcome = await refusal(check({ ...made, stage }));
  return `${made.said()}\n${outcome}`;
};
const deployed = (stage: Stage, made: World, wanted: Partial<Wanted> = {}): Promise<void> =>
  deploy({ ...made, stage, assembly: join(inject("templates"), stage.name) }, { yes: true, ...wanted });

test.each(stageNames)(
  "the stacks of %s are those of its templates, and later ones need earlier ones",
  (name) => {
    const stacks = stacksOf(stages[name]);
    // What the repository may do is deployed by hand, once.
    expect(stacks.map(({ short }) => short)).toEqual(templatesOf(name).filter((each) => each !== "delivery"));
    const exportedBy = (short: string) =>
      Object.values(
        (templateOf(name, short as "data").Outputs ?? {}) as Record<string, { Export?: { Name: string } }>,
      ).flatMap((output) => output.Export?.Name ?? []);
    stacks.forEach(({ short }, at) => {
      const text = JSON.stringify(templateOf(name, short as "data").Resources);
      for (const later of stacks.slice(at + 1))
        for (const exported of exportedBy(later.short))
          expect(text, `${short} needs ${later.short}`).not.toContain(exported);
    });
  },
);

test.each(["staging", "prod"] as const)(
  "what stays of %s when it is removed needs nothing of what goes",
  (name) => {
    const stacks = stacksOf(stages[name]);
    const needed = stacks
      .filter(({ holdsData }) => holdsData)
      .map(({ short }) => JSON.stringify(templateOf(name, short as "data").Resources))
      .join();
    for (const { short } of stacks.filter(({ holdsData }) => !holdsData))
      expect(needed, short).not.toContain(`boundaryless-${name}-${short}:`);
  },
);

describe("before a deployment", () => {
  test("a stage that is filled in can be deployed, and who deploys it where is said", async () => {
    const said = await checked(prod, ready(prod));
    expect(said).toContain(`Stage prod into account ${account}, eu-west-2`);
    expect(said).toContain("✓ It can be deployed.");
    expect(said).not.toContain("!");
  });

  test("the examples of the stage file are named, each with its field", async () => {
    const said = await checked(stages.prod, ready(stages.prod));
    for (const field of ["domain", "mailFrom", "alarmEmail"])
      expect(said).toContain(`\`${field}\` of prod in infra/src/stages.ts`);
    expect(said).toContain("3 things have to be put right first.");
    const dev = await checked(stages.dev, ready(stages.dev));
    expect(dev).toContain("no e-mail will leave");
    expect(dev, "a stage to try things out needs no mail").toContain("✓ It can be deployed.");
  });

  test.each<[string, (made: World) => unknown, string]>([
    [
      "no bootstrap",
      (made) => made.stacks.delete("us-east-1 CDKToolkit"),
      "us-east-1 is missing. Run once: npm run deploy -- --stage prod --bootstrap",
    ],
    [
      "an old bootstrap",
      (made) => made.stacks.set("eu-west-2 CDKToolkit", { status: "", outputs: { BootstrapVersion: "4" } }),
      "too old (version 4)",
    ],
    ["no certificate", (made) => made.certificates.clear(), "Ask ACM for one in us-east-1"],
    [
      "another's certificate",
      (made) => made.certificates.set(certificateArn, { status: "ISSUED", names: ["other.nhs.uk"] }),
      "is for other.nhs.uk, not for communities.trust.nhs.uk",
    ],
    [
      "a certificate that waits",
      (made) =>
        made.certificates.set(certificateArn, { status: "PENDING_VALIDATION", names: ["*.trust.nhs.uk"] }),
      "PENDING_VALIDATION, not ISSUED",
    ],
    [
      "a deployment under way",
      (made) =>
        made.stacks.set("eu-west-2 boundaryless-prod-data", { status: "UPDATE_IN_PROGRESS", outputs: {} }),
      "is being changed by somebody",
    ],
    [
      "a stack never finished",
      (made) =>
        made.stacks.set("eu-west-2 boundaryless-prod-edge", { status: "ROLLBACK_COMPLETE", outputs: {} }),
      "was never finished",
    ],
    [
      "a stack that is stuck",
      (made) =>
        made.stacks.set("eu-west-2 boundaryless-prod-edge", {
          status: "UPDATE_ROLLBACK_FAILED",
          outputs: {},
        }),
      "Continue update rollback",
    ],
  ])("%s stops it", async (_, spoil, says) => {
    const made = ready(prod);
    spoil(made);
    const said = await checked(prod, made);
    expect(said).toContain(says);
    expect(said).toContain("Problem: One thing has to be put right first.");
  });

  test("a certificate of another account stops it, and so does an issuer whose secret is missing", async () => {
    const domain = { name: "communities.trust.nhs.uk", certificateArn: certificateArn.replace(account, "2") };
    expect(await checked({ ...prod, domain }, ready(prod))).toContain(`not of the account ${account}`);
    const federations = [
      { name: "Entra", issuer: "https://login.example", clientId: "x", scopes: ["openid"] },
    ];
    const federated: Stage = { ...prod, signIn: { kind: "cognito", domainPrefix: "x", federations } };
    expect(await checked(federated, ready(prod))).toContain("boundaryless/prod/sign-in/entra");
    const made = ready(prod);
    made.secrets.add("boundaryless/prod/sign-in/entra");
    expect(await checked(federated, made)).toContain("✓ It can be deployed.");
  });

  test("what only makes it do less is told and does not stop it", async () => {
    const made = ready(prod);
    Object.assign(made.mail, { sending: false, production: false });
    made.domains.clear();
    made.stacks.set("eu-west-2 boundaryless-dev-service", { status: "CREATE_COMPLETE", outputs: {} });
    const said = await checked(prod, made);
    for (const each of ["paused this account", "sandbox", "may not send yet", "This account runs dev too"])
      expect(said).toContain(each);
    expect(said).toContain("✓ It can be deployed.");
    const slow = ready(prod);
    slow.mail.perSecond = 1;
    expect(await checked(prod, slow)).toContain("may send 1 e-mails a second, the stage wants 10");
  });

  test("the bootstrap is made in each region that the stage is in", async () => {
    const made = ready(prod);
    await bootstrap({ ...made, stage: prod });
    expect(made.done).toEqual([`cdk bootstrap aws://${account}/us-east-1 aws://${account}/eu-west-2`]);
    made.failing = "bootstrap";
    expect(await refusal(bootstrap({ ...made, stage: prod }))).toContain("The bootstrap failed");
  });
});

describe("a deployment", () => {
  const administrator = { email: "priya@trust.nhs.uk", name: "Priya Nair" };

  test("shows what changes and costs, deploys, fills in trusts and administrator, and says where it is", async () => {
    const made = ready(stages.dev);
    await deployed(stages.dev, made, { administrator });
    const folder = join(inject("templates"), "dev");
    const all = ["data", "edge", "identity", "mail", "service", "watch"].map(
      (each) => `boundaryless-dev-${each}`,
    );
    expect(made.done).toEqual([
      "synthesise dev for no address",
      `cdk diff ${all.join(" ")} --app ${folder}`,
      `cdk deploy ${all.join(" ")} --app ${folder} --require-approval never --progress events`,
      "trusts into boundaryless-table",
      "invite priya@trust.nhs.uk to pool-1",
      "administrator into boundaryless-table",
      // CloudFront has named it by now.
      "synthesise dev for https://d111.cloudfront.net",
      `cdk deploy boundaryless-dev-edge --exclusively --app ${folder} --require-approval never --progress events`,
    ]);
    expect(made.appointed).toEqual([
      {
        issuer: "https://cognito-idp.eu-west-2.amazonaws.com/pool-1",
        subject: "sub-1",
        ...administrator,
      },
    ]);
    const said = made.said();
    expect(said).toMatch(/\$\d+\.\d\d {2}together/);
    expect(said, "records while the domain is not verified").toContain("one._domainkey CNAME one.dkim");
    expect(said).toContain("✓ Boundaryless is at https://d111.cloudfront.net");
    expect(said).toContain("npm run doctor -- --address https://d111.cloudfront.net");
  });

  test("of a stage with a name says what the name points to, and asks for nothing that is there", async () => {
    const made = ready(prod);
    await deployed(prod, made);
    expect(made.said()).toContain("communities.trust.nhs.uk CNAME d111.cloudfront.net");
    expect(made.said()).not.toContain("DNS for mail");
    expect(made.said()).toContain("--administrator you@example.org");
    expect(made.appointed).toEqual([]);
  });

  test("begins only once somebody has said yes", async () => {
    const made = ready(stages.dev);
    expect(await refusal(deployed(stages.dev, made, { yes: false }))).toContain("Nothing was deployed");
    expect(made.done.filter((each) => !/^(synthesise|cdk diff)/.test(each))).toEqual([]);
    made.answer = "y";
    await deployed(stages.dev, made, { yes: false });
    expect(made.done.some((each) => each.startsWith("cdk deploy"))).toBe(true);
  });

  test.each([
    ["synthesise", "The templates cannot be made"],
    ["diff", "Nothing was deployed"],
    ["deploy", "CloudFormation put the failed stack back"],
  ])("whose %s fails says so and touches no table", async (failing, says) => {
    const made = ready(stages.dev);
    made.failing = failing;
    expect(await refusal(deployed(stages.dev, made, { administrator }))).toContain(says);
    expect(made.appointed).toEqual([]);
  });

  test("of a stage whose templates are not there stops before anything is changed", async () => {
    const made = ready(stages.dev);
    const assembly = join(inject("templates"), "prod");
    const work = deploy({ ...made, stage: stages.dev, assembly }, { yes: true });
    expect(await refusal(work)).toContain("There are no templates of dev");
    expect(made.done).toEqual(["synthesise dev for no address"]);
  });

  test("with an external issuer names the administrator by their subject there", async () => {
    const signIn = { kind: "external", issuer: "https://login.nhs.uk", clientId: "x" } as const;
    const stage: Stage = { ...stages.dev, signIn };
    expect(await refusal(deployed(stage, ready(stage), { administrator }))).toContain("Add --subject");
    const made = ready(stage);
    await deployed(stage, made, { administrator: { ...administrator, subject: "00-priya" } });
    expect(made.appointed[0]?.subject).toBe("00-priya");
    expect(made.done.join()).not.toContain("invite");
  });
});

test.each(stageNames)("what %s costs is counted in its templates and below its budget", (name) => {
  const terms = estimate(join(inject("templates"), name), name);
  const count = (type: string) => resourcesOf(name, type).length;
  const whats = terms.map(({ what }) => what);
  expect(whats).toContain(`${count("AWS::CloudWatch::Alarm")} × alarm`);
  expect(whats).toContain(`${count("AWS::KMS::Key")} × encryption key`);
  expect(whats.includes("1 × firewall")).toBe(stages[name].firewall !== undefined);
  const sum = terms.reduce((all, { dollars }) => all + dollars, 0);
  expect(sum).toBeGreaterThan(2);
  expect(sum).toBeLessThan(stages[name].monthlyBudgetDollars);
});
