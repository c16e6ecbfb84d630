import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, ts } from "@custom-elements-manifest/analyzer/index.js";
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";
import type * as cem from "custom-elements-manifest";

/** An element as its source describes it: what a page may use, and nothing else. */
export interface Described {
  readonly className: string;
  readonly tag: string;
  readonly description: string;
  readonly attributes: readonly (cem.Attribute & { readonly type: cem.Type })[];
  readonly properties: readonly cem.CustomElementField[];
  readonly methods: readonly cem.ClassMethod[];
  readonly events: readonly cem.Event[];
  readonly slots: readonly cem.Slot[];
  readonly parts: readonly cem.CssPart[];
  readonly cssProperties: readonly cem.CssCustomProperty[];
}

/** The modules of the package, and the sources they are made of; bases come before what is built on them. */
export const modules = {
  "join-community.js": [
    "src/hosted.ts",
    "src/events.ts",
    "src/start/event.ts",
    "src/element.ts",
    "src/join-community.ts",
  ],
  "lists.js": [
    "src/hosted.ts",
    "src/news/list.ts",
    "src/news/event.ts",
    "src/news/lessons.ts",
    "src/news/gatherings.ts",
    "src/news/news.ts",
  ],
} as const;
export type ModuleName = keyof typeof modules;

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const withoutNull = <T extends { type?: cem.Type }>(attribute: T): T => ({
  ...attribute,
  type: { text: (attribute.type?.text ?? "string").replace(/ \| null$/, "") },
});

const bare = <T extends object>({ inheritedFrom: _, ...rest }: T & { inheritedFrom?: unknown }): T =>
  rest as unknown as T;

const isOpen = (member: cem.ClassMember): boolean =>
  member.privacy !== "private" && member.privacy !== "protected" && !member.static;

const isElement = (declaration: cem.Declaration): declaration is cem.CustomElementDeclaration =>
  declaration.kind === "class" && "tagName" in declaration && declaration.tagName !== undefined;

const isEvent = (declaration: cem.Declaration): declaration is cem.ClassDeclaration =>
  declaration.kind === "class" && declaration.superclass?.name === "Event";

// An attribute kept under another name than the property that a page uses belongs to that property.
const ownedBy =
  (members: readonly cem.ClassMember[]) =>
  (attribute: cem.Attribute): cem.Attribute => {
    const owner =
      members.find(({ name }) => name === attribute.fieldName) ??
      members.find(({ name }) => name === attribute.name);
    if (!owner) throw new Error(`No property of a page has the attribute ${attribute.name}.`);
    return { ...attribute, fieldName: owner.name, description: owner.description ?? "" };
  };

const cleanElement = (element: cem.CustomElementDeclaration): cem.CustomElementDeclaration => {
  // Lit's list of properties brings back what is marked as internal, but without its words.
  const members = (element.members ?? []).filter(isOpen).filter(({ description }) => description);
  return {
    ...element,
    superclass: { name: "ReactiveElement", package: "lit" },
    members: members.map(bare),
    attributes: (element.attributes ?? []).map(ownedBy(members)).map(bare).map(withoutNull),
    // What is dispatched is found a second time in the code, without its name.
    events: (element.events ?? []).filter(({ name }) => name).map(bare),
  };
};

const cleanModule = (path: ModuleName, found: cem.Package): cem.JavaScriptModule => {
  const declarations = found.modules.flatMap(({ declarations: all }) => all ?? []);
  const kept = [
    ...declarations.filter(isElement).map(cleanElement),
    ...declarations.filter(isEvent).map((event) => ({ ...event, superclass: { name: "Event" } })),
  ];
  const exported = kept.map(({ name }) => ({
    kind: "js" as const,
    name,
    declaration: { name, module: path },
  }));
  const defined = kept.filter(isElement).map(({ name, tagName }) => ({
    kind: "custom-element-definition" as const,
    name: tagName ?? "",
    declaration: { name, module: path },
  }));
  return { kind: "javascript-module", path, declarations: kept, exports: [...exported, ...defined] };
};

const analyze = (path: ModuleName): cem.JavaScriptModule => {
  const sources = modules[path].map((source) =>
    ts.createSourceFile(source, read(source), ts.ScriptTarget.ES2022, true),
  );
  return cleanModule(path, create({ modules: sources, plugins: litPlugin(), context: { dev: false } }));
};

/** The Custom Elements Manifest of the package, out of the sources: https://github.com/webcomponents/custom-elements-manifest */
export const makeManifest = (): cem.Package => ({
  schemaVersion: "2.1.0",
  modules: (Object.keys(modules) as ModuleName[]).map(analyze),
});

/** The exported types that the manifest names, by their name, as TypeScript: what the events tell of views. */
export const namedTypes = (): Readonly<Record<string, string>> => {
  const source = ts.createSourceFile("events.ts", read("src/events.ts"), ts.ScriptTarget.ES2022, true);
  const aliases = source.statements.filter(ts.isTypeAliasDeclaration);
  return Object.fromEntries(
    aliases.map(({ name, type }) => [name.text, type.getText().replace(/\s+/g, " ")]),
  );
};

const isField = (member: cem.ClassMember): member is cem.CustomElementField => member.kind === "field";
const isMethod = (member: cem.ClassMember): member is cem.ClassMethod => member.kind === "method";

const describe = (element: cem.CustomElementDeclaration): Described => ({
  className: element.name,
  tag: element.tagName ?? "",
  description: element.description ?? "",
  attributes: (element.attributes ?? []) as Described["attributes"],
  properties: (element.members ?? []).filter(isField),
  methods: (element.members ?? []).filter(isMethod),
  events: element.events ?? [],
  slots: element.slots ?? [],
  parts: element.cssParts ?? [],
  cssProperties: element.cssProperties ?? [],
});

/** The elements of one module of a manifest, or of all. */
export const elementsOf = (manifest: cem.Package, path?: ModuleName): Described[] =>
  manifest.modules
    .filter((module) => !path || module.path === path)
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(isElement)
    .map(describe);

/** The events of one module of a manifest, as classes. */
export const eventsOf = (manifest: cem.Package, path: ModuleName): cem.ClassDeclaration[] =>
  manifest.modules
    .filter((module) => module.path === path)
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(isEvent);
