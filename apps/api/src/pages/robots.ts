import type { Answer } from "./frame/answer.ts";

/** Open knowledge may be found; pages that belong to one person's e-mail need not be. */
export const robots = (): Promise<Answer> =>
  Promise.resolve({
    status: 200,
    type: "text/plain; charset=utf-8",
    body: [
      "User-agent: *",
      "Disallow: /leave/",
      "Disallow: /confirm",
      "Disallow: /act/",
      "Disallow: /mail/",
      "Disallow: /embed",
      "Disallow: /admin/",
      "",
    ].join("\n"),
  });
