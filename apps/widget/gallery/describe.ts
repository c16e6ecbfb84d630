// Written into the gallery page when it is built; nothing of this is downloaded as code.
import type * as cem from "custom-elements-manifest";
import { elementsOf, type Described } from "../package/manifest.ts";

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

/** The little markdown that doc comments have. */
const prose = (text = ""): string =>
  escape(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/(^|\s)_([^_]+)_(?=\W|$)/g, "$1<em>$2</em>");

const code = (text = ""): string => `<code>${escape(text)}</code>`;

type Row = readonly string[];

const table = (title: string, heads: Row, rows: readonly Row[]): string =>
  rows.length === 0
    ? ""
    : `<h3>${title}</h3>
<div class="wide" role="region" aria-label="${title}" tabindex="0"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>
<tbody>${rows
        .map(
          ([first = "", ...others]) =>
            `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
        )
        .join("\n")}</tbody>
</table></div>`;

const signature = ({ parameters = [], return: returned, name }: cem.ClassMethod): string =>
  `${name}(${parameters
    .map((one) => `${one.name}${one.optional ? "?" : ""}: ${one.type?.text ?? ""}`)
    .join(", ")}): ${returned?.type?.text ?? "void"}`;

const methodText = ({ description, parameters = [], return: returned }: cem.ClassMethod): string =>
  [
    prose(description),
    ...parameters.map((one) => `${code(one.name)}: ${prose(one.description)}`),
    returned?.description ? `Returns ${prose(returned.description)}` : "",
  ]
    .filter(Boolean)
    .join("<br>");

const swatch = (value = ""): string =>
  value.startsWith("#") ? `<span class="swatch" data-colour="${escape(value)}"></span> ` : "";

const describeElement = (one: Described): string => `<section class="element" aria-labelledby="${one.tag}">
<h2 id="${one.tag}">${code(`<${one.tag}>`)}</h2>
<p>${prose(one.description)}</p>
${table(
  "Attributes and properties",
  ["attribute", "property", "type", "what it does"],
  one.attributes.map(({ name, fieldName, type, description }) => [
    code(name),
    code(fieldName),
    code(type.text),
    prose(description),
  ]),
)}
${table(
  "Methods",
  ["method", "what it does"],
  one.methods.map((method) => [code(signature(method)), methodText(method)]),
)}
${table(
  "Events",
  ["event", "class", "when"],
  one.events.map(({ name, type, description }) => [code(name), code(type.text), prose(description)]),
)}
${table(
  "Slots",
  ["slot", "what goes into it"],
  one.slots.map(({ name, description }) => [name ? code(name) : "without a name", prose(description)]),
)}
${table(
  "Parts",
  ["part", "what it is"],
  one.parts.map(({ name, description }) => [code(`::part(${name})`), prose(description)]),
)}
${table(
  "Custom properties",
  ["custom property", "without it", "what it is for"],
  one.cssProperties.map(({ name, default: usual = "", description }) => [
    code(name),
    swatch(usual) + code(usual),
    prose(description),
  ]),
)}
</section>`;

/** Everything that can be used of every element, as HTML. */
export const describeElements = (manifest: cem.Package): string =>
  elementsOf(manifest).map(describeElement).join("\n");
