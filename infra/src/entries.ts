/** The Lambda entries of the system, by the name of their function, from the root of the project. */
export const entries = {
  http: "apps/api/src/http.lambda.ts",
  project: "apps/stream/src/project.lambda.ts",
  notify: "apps/stream/src/notify.lambda.ts",
  jobs: "apps/stream/src/jobs.lambda.ts",
  feedback: "apps/stream/src/feedback.lambda.ts",
  probe: "apps/stream/src/probe.lambda.ts",
} as const;

export type EntryName = keyof typeof entries;

/** What CloudFront serves from S3: where it is built, and the address it has. Each stage has `downloads` of its own. */
export const sites = {
  widget: "apps/widget/dist",
  admin: "apps/admin/build",
  assets: "packages/style/dist",
  downloads: "apps/intranets/dist",
} as const;

export type SiteName = keyof typeof sites;
