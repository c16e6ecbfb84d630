import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { projectFiles, read, root } from "./files.ts";

const made =
  /^(\.data|\.tools|\.results|dist|build|node_modules|cdk\.out)(\/|$)|\/(dist|build|node_modules|\.results)(\/|$)/;

/** Words in backticks that claim to be a path of this project: `apps/api/src/app.ts`, `docs/adr/`. */
function namedPaths(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, "");
  return [...prose.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = ""]) => path)
    .filter(
      (path) =>
        /^(\.ci|apps|packages|infra|tests|docs|scripts)\/[\w./-]*$/.test(path) || /^[\w.-]+\.md$/.test(path),
    )
    .filter((path) => !made.test(path));
}

function linkedPaths(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, path = ""]) => decodeURI(path));
}

const documents = projectFiles().filter((path) => path.endsWith(".md"));

test("a path that does not exist would be found", () => {
  expect(namedPaths("see `docs/nowhere.md` and `POST /v1/x`")).toEqual(["docs/nowhere.md"]);
});

test.each(documents)("%s names only paths that exist", (document) => {
  const text = read(document);
  const named = namedPaths(text).filter(
    (path) => !existsSync(join(root, path)) && !existsSync(join(root, dirname(document), path)),
  );
  const linked = linkedPaths(text).filter((path) => !existsSync(join(root, dirname(document), path)));
  expect([...named, ...linked]).toEqual([]);
});
