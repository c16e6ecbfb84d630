// The analyzer's own types leave out how it is called from a program.

declare module "@custom-elements-manifest/analyzer/index.js" {
  import type { Package } from "custom-elements-manifest";
  import type typescript from "typescript";

  export const ts: typeof typescript;
  export const create: (asked: {
    modules: typescript.SourceFile[];
    plugins: unknown[];
    context: { dev: boolean };
  }) => Package;
}

declare module "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js" {
  export const litPlugin: () => unknown[];
}
