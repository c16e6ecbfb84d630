import type * as cem from "custom-elements-manifest";
import { elementsOf, eventsOf, namedTypes, type Described, type ModuleName, modules } from "./manifest.ts";

const doc = (text: string | undefined, indent = "  "): string =>
  text ? `${indent}/** ${text.replace(/\s+/g, " ").replaceAll("*/", "*\\/")} */\n` : "";

const textOf = (type: cem.Type | undefined): string => type?.text ?? "unknown";

const field = ({ name, type, description, readonly }: cem.ClassField): string =>
  `${doc(description)}  ${readonly ? "readonly " : ""}${name}: ${textOf(type)};\n`;

const method = ({ name, parameters = [], return: returned, description }: cem.ClassMethod): string => {
  const taken = parameters.map((one) => `${one.name}${one.optional ? "?" : ""}: ${textOf(one.type)}`);
  return `${doc(description)}  ${name}(${taken.join(", ")}): ${textOf(returned?.type)};\n`;
};

const elementClass = ({ className, description, properties, methods }: Described): string =>
  `${doc(description, "")}export declare class ${className} extends HTMLElement {
${properties.map(field).join("")}${methods.map(method).join("")}}\n`;

// All that is in an event is told by what it is made with, in that order.
const eventClass = ({ name, description, members = [] }: cem.ClassDeclaration): string => {
  const fields = members.filter((member): member is cem.ClassField => member.kind === "field");
  const made = fields.map((one) => `${one.name}: ${textOf(one.type)}`);
  return `${doc(description, "")}export declare class ${name} extends Event {
${fields.map(field).join("")}  constructor(${made.join(", ")});
}\n`;
};

/** Types that classes of a module name, such as that of the views. */
const namedIn = (classes: string): string[] =>
  Object.entries(namedTypes())
    .filter(([name]) => new RegExp(`: ${name};`).test(classes))
    .map(([name, type]) => `/** What the widget shows. */\nexport type ${name} = ${type};\n`);

/** The types of a module of the package: its elements and events, and what the DOM knows of them by their names. */
export const moduleTypes = (manifest: cem.Package, path: ModuleName): string => {
  const elements = elementsOf(manifest, path);
  const events = new Map(
    elements.flatMap((one) => one.events.map(({ name, type }) => [name, textOf(type)] as const)),
  );
  const classes = [...elements.map(elementClass), ...eventsOf(manifest, path).map(eventClass)].join("\n");
  return `${[...namedIn(classes), classes].join("\n")}
declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ tag, className }) => `    "${tag}": ${className};\n`).join("")}  }
  interface GlobalEventHandlersEventMap {
${[...events].map(([name, type]) => `    "${name}": ${type};\n`).join("")}  }
}
`;
};

/** A name of an event as a framework's templates have it. */
type NameOfEvent = (event: string) => string;

const attributesType = ({ className, tag, attributes, events }: Described, nameOf?: NameOfEvent): string => {
  const given = attributes.map(
    ({ name, type, description }) => `${doc(description)}  "${name}"?: ${textOf(type)} | undefined;\n`,
  );
  const heard = nameOf
    ? events.map(
        ({ name, type, description }) =>
          `${doc(description)}  "${nameOf(name)}"?: ((event: ${textOf(type)}) => void) | undefined;\n`,
      )
    : [];
  return `/** What \`<${tag}>\` takes. */\nexport interface ${className}Attributes {\n${given.join("")}${heard.join("")}}\n`;
};

const imported = (manifest: cem.Package): string =>
  (Object.keys(modules) as ModuleName[])
    .map((path) => {
      const elements = elementsOf(manifest, path).map(({ className }) => className);
      const events = eventsOf(manifest, path).map(({ name }) => name);
      return `import type { ${[...elements, ...events].join(", ")} } from "./${path}";\n`;
    })
    .join("");

/** Attributes of ours in place of those of any element that have the same name. */
const besides = (general: string, className: string): string =>
  `Omit<${general}, keyof ${className}Attributes> & ${className}Attributes`;

/** Types for templates of React 19: attributes, and events as `oncommunity-joined`. */
export const reactTypes = (manifest: cem.Package): string => {
  const elements = elementsOf(manifest);
  return `import type { HTMLAttributes, RefAttributes } from "react";
${imported(manifest)}
${elements.map((one) => attributesType(one, (event) => `on${event}`)).join("\n")}
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${elements
  .map(
    ({ tag, className }) =>
      `      "${tag}": ${besides(`HTMLAttributes<${className}>`, className)} & RefAttributes<${className}>;\n`,
  )
  .join("")}    }
  }
}
`;
};

/** Types for templates of Svelte 5: attributes, and events as `oncommunity-joined`. */
export const svelteTypes = (manifest: cem.Package): string => {
  const elements = elementsOf(manifest);
  return `import type { HTMLAttributes } from "svelte/elements";
${imported(manifest)}
${elements.map((one) => attributesType(one, (event) => `on${event}`)).join("\n")}
declare module "svelte/elements" {
  interface SvelteHTMLElements {
${elements
  .map(({ tag, className }) => `    "${tag}": ${besides(`HTMLAttributes<${className}>`, className)};\n`)
  .join("")}  }
}
`;
};

/** Types for templates of Vue 3: attributes, and events as `@community-joined`. */
export const vueTypes = (manifest: cem.Package): string => {
  const elements = elementsOf(manifest);
  const emits = ({ events }: Described): string =>
    events.map(({ name, type }) => `((event: "${name}", told: ${textOf(type)}) => void)`).join(" & ");
  return `import type { HTMLAttributes } from "vue";
${imported(manifest)}
${elements.map((one) => attributesType(one)).join("\n")}
type Placed<Class, Attributes, Emit> = new () => Class & {
  /** @deprecated for templates only */
  $props: Omit<HTMLAttributes, keyof Attributes> & Attributes;
  /** @deprecated for templates only */
  $emit: Emit;
};

declare module "vue" {
  interface GlobalComponents {
${elements
  .map((one) => `    "${one.tag}": Placed<${one.className}, ${one.className}Attributes, ${emits(one)}>;\n`)
  .join("")}  }
}
`;
};
