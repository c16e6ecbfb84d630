import { browserLaunch } from "@boundaryless/testing/browser";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { playwright } from "@vitest/browser-playwright";
import { sharedConfig } from "../../vitest.shared.ts";

export default sharedConfig({
  test: {
    projects: [
      {
        extends: true,
        plugins: [svelte()],
        optimizeDeps: { include: ["axe-core", "vitest-browser-svelte"] },
        test: {
          name: "parts in a browser",
          include: ["test/parts/*.test.ts", "test/rules.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await browserLaunch() }),
            instances: [{ browser: "chromium", viewport: { width: 800, height: 900 } }],
          },
        },
      },
      {
        extends: true,
        test: { name: "dashboard as built", include: ["test/screens/*.test.ts", "test/routes.test.ts"] },
      },
    ],
  },
});
