import { browserLaunch } from "@boundaryless/testing/browser";
import { playwright } from "@vitest/browser-playwright";
import { sharedConfig } from "../../vitest.shared.ts";

export default sharedConfig({
  test: {
    projects: [
      {
        extends: true,
        // Tests read the wire schemas; found late, they would make the browser start over.
        optimizeDeps: { include: ["axe-core", "zod/mini", "lit"] },
        test: {
          name: "widget in a browser",
          include: ["test/*.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await browserLaunch() }),
            instances: [{ browser: "chromium", viewport: { width: 800, height: 900 } }],
          },
        },
      },
      { extends: true, test: { name: "widget as built", include: ["test/built/*.test.ts"] } },
    ],
  },
});
