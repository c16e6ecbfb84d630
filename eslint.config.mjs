import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

const tests = ["**/*.test.{ts,tsx}", "**/test/**", "tests/**", "packages/testing/**"];
const data = ["packages/words/src/**", "**/sample/**", "**/*.data.ts", "**/starter.ts"];

const typeAware = {
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-misused-promises": "error",
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  "@typescript-eslint/only-throw-error": "error",
  "@typescript-eslint/prefer-promise-reject-errors": "error",
  "@typescript-eslint/no-base-to-string": [
    "error",
    { ignoredTypeNames: ["Element", "JSXNode", "HtmlEscapedString"] },
  ],
  "@typescript-eslint/no-deprecated": "warn",
};

const size = {
  "max-lines": ["error", { max: 250, skipBlankLines: false, skipComments: false }],
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
  complexity: ["error", { max: 15, variant: "modified" }],
  "max-depth": ["error", 3],
  "max-params": ["error", 5],
};

const style = {
  "no-console": "off",
  eqeqeq: ["error", "always", { null: "ignore" }],
  "no-param-reassign": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
  "@typescript-eslint/consistent-type-imports": [
    "error",
    { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
  ],
  "@typescript-eslint/no-import-type-side-effects": "error",
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-non-null-assertion": "error",
  "@typescript-eslint/consistent-type-assertions": [
    "error",
    { assertionStyle: "as", objectLiteralTypeAssertions: "never" },
  ],
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
};

export default defineConfig(
  {
    ignores: [
      "apps/admin/build/**",
      "**/{node_modules,dist,cdk.out,coverage,.svelte-kit,.turbo,.results,.tools,.data}/**",
      "**/vite.config.ts.timestamp*",
    ],
  },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: {
        projectService: true,
        extraFileExtensions: [".svelte"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { ...typeAware, ...size, ...style },
  },
  {
    files: [
      "apps/{widget,admin,intranets}/**",
      "packages/{contract,style,words}/**",
      "apps/local/**",
      "tests/**",
    ],
    languageOptions: { globals: { ...globals.browser } },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      "no-undef": "off",
      "prefer-const": "off",
      "svelte/prefer-const": ["error", { excludedRunes: ["$props", "$derived"] }],
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
      // Links lead to the member pages too, which are no routes of the dashboard.
      "svelte/no-navigation-without-resolve": ["error", { ignoreLinks: true }],
      // It cannot tell a value that lives for one call from one on the screen.
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  // A story told in one test may be long, and so may a list of facts.
  { files: [...tests, ...data], rules: { "max-lines": "off", "max-lines-per-function": "off" } },
  { files: tests, rules: { "@typescript-eslint/no-non-null-assertion": "off", "max-params": "off" } },
  // A Hono JSX element is turned to text by its toString.
  { files: ["apps/api/**", "**/*.tsx"], rules: { "@typescript-eslint/no-base-to-string": "off" } },
  // Plain JavaScript (the bootstrap, served browser scripts) has no types to be aware of.
  { files: ["**/*.{js,mjs,cjs}"], ...ts.configs.disableTypeChecked },
);
