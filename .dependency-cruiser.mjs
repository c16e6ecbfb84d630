// The import rules of docs/architecture.md. `tests/guards/import-rules.test.ts` plants a violation of each
// and expects it to be caught, so a rule that stops working fails the tests.

const awsOrTable = String.raw`^(@aws-sdk/|@smithy/|dynamodb-toolbox)|node_modules/(@aws-sdk/|@smithy/|dynamodb-toolbox)`;

/** Files that may speak to AWS or the table library; nothing else does. */
const speaksAws = [
  String.raw`(^|/)(store|change|table)\.ts$`,
  String.raw`\.lambda\.ts$`,
  // Clients that only the Lambda entries make: mail out, and secrets.
  String.raw`^apps/stream/src/(transport|secret)\.ts$`,
  "^apps/local/",
  "^packages/testing/",
  "^tests/",
  "^infra/",
  String.raw`\.test\.ts$`,
];

/** `folder` may import only the named other folders of the workspace, but for files that are `exempt`. */
const only = (name, folder, allowed, exempt = []) => ({
  name,
  severity: "error",
  from: {
    path: `^${folder}/`,
    pathNot: [String.raw`\.test\.tsx?$`, "/test/", String.raw`\.config\.ts$`, ...exempt],
  },
  to: {
    path: "^(apps|packages|infra|tests)/",
    pathNot: [`^${folder}/`, ...allowed.map((each) => `^${each}`)],
  },
});

const contract = "packages/contract/";
const words = "packages/words/";
const core = "packages/core/";
const style = "packages/style/";
const trace = "packages/trace/";

export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Files that need each other to run cannot be tested or moved alone; naming a type is no need.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only", "dynamic-import"] } },
    },
    {
      name: "no-unresolvable",
      comment: "Every import leads somewhere; SharePoint brings its own modules.",
      severity: "error",
      from: { pathNot: String.raw`\.svelte$` },
      to: {
        couldNotResolve: true,
        pathNot: String.raw`^(aws-lambda$|\$app|\$lib|\$env|\./\$types|virtual:|@microsoft/sp-)`,
      },
    },
    only("contract-stands-alone", "packages/contract", []),
    only("words-stand-alone", "packages/words", [contract]),
    only("style-imports-contract-and-words", "packages/style", [contract, words]),
    only("trace-stands-alone", "packages/trace", []),
    only("core-imports-contract-and-words", "packages/core", [contract, words]),
    only("widget-imports-contract-and-words", "apps/widget", [contract, words]),
    only("admin-imports-contract-words-and-style", "apps/admin", [contract, words, style]),
    only("intranets-import-words", "apps/intranets", [words]),
    only("api-imports-core-and-contract", "apps/api", [core, contract, words, style, trace]),
    only("stream-imports-core-and-contract", "apps/stream", [core, contract, words, trace]),
    only(
      "infra-imports-table-and-jobs",
      "infra",
      [
        String.raw`packages/core/src/table\.ts$`,
        String.raw`packages/contract/src/headers\.ts$`,
        "apps/stream/src/(schedule|jobs)",
      ],
      // A deployment fills in the first trusts and the first administrator, through the operations that exist for it.
      [String.raw`^infra/src/operate/found\.ts$`],
    ),
    {
      name: "nothing-imports-an-app",
      comment: "Apps are ends, not parts; only apps/local boots them.",
      severity: "error",
      from: {
        path: "^(apps|packages)/([^/]+)/",
        pathNot: ["^apps/local/", String.raw`\.test\.tsx?$`, "/test/"],
      },
      to: { path: "^apps/", pathNot: "^$1/$2/" },
    },
    {
      name: "nouns-meet-at-their-index",
      comment: "A noun imports another noun only through its index.ts.",
      severity: "error",
      from: { path: "^packages/core/src/([^/]+)/" },
      to: { path: "^packages/core/src/[^/]+/", pathNot: ["^packages/core/src/$1/", String.raw`/index\.ts$`] },
    },
    {
      name: "core-is-entered-at-a-noun-index",
      comment: "Outside core, a noun is its index.ts.",
      severity: "error",
      from: { path: "^apps/(api|stream)/", pathNot: String.raw`\.test\.tsx?$` },
      to: { path: "^packages/core/src/[^/]+/", pathNot: String.raw`/index\.ts$` },
    },
    {
      name: "aws-only-where-data-is-stored",
      comment: "The AWS SDK and the table library stay in store.ts, change.ts, table.ts and the entries.",
      severity: "error",
      from: { path: "^(apps|packages)/", pathNot: speaksAws },
      to: { path: awsOrTable },
    },
    {
      name: "no-tests-in-product",
      comment: "Product code does not lean on test helpers.",
      severity: "error",
      from: {
        path: "^(apps|packages)/",
        pathNot: [
          String.raw`\.test\.tsx?$`,
          "/test/",
          "^packages/testing/",
          "^apps/local/",
          String.raw`\.config\.ts$`,
        ],
      },
      to: { path: [String.raw`\.test\.tsx?$`, "^packages/testing/"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: String.raw`(^|/)(dist|apps/admin/build|\.svelte-kit|cdk\.out|\.turbo|\.results)/` },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "types", "svelte", "default"],
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".svelte", ".mjs", ".js"],
    },
  },
};
