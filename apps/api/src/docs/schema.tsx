import type { Child } from "hono/jsx";
import type { JsonSchema } from "../openapi/schemas.ts";

const nameOf = (ref: string): string => ref.split("/").at(-1) ?? ref;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

/** What a value is, in a few words, with links to the schemas that have a name. */
export const Kind = ({ schema }: { schema: JsonSchema }): Child => {
  if (typeof schema.$ref === "string") {
    const name = nameOf(schema.$ref);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const ways = [...listOf(schema.anyOf), ...listOf(schema.allOf)];
  if (ways.length > 0) return <Ways ways={ways} />;
  if (isSchema(schema.items)) {
    return (
      <>
        list of <Kind schema={schema.items} />
      </>
    );
  }
  if ("const" in schema) return <code>{JSON.stringify(schema.const)}</code>;
  return <>{typeof schema.type === "string" ? schema.type : "anything"}</>;
};

const Ways = ({ ways }: { ways: readonly JsonSchema[] }) => (
  <>
    {ways.map((way, at) => (
      <>
        {at > 0 ? " or " : ""}
        <Kind schema={way} />
      </>
    ))}
  </>
);

const limits: readonly [string, (value: string) => string][] = [
  ["minLength", (value) => (value === "1" ? "not empty" : `at least ${value} characters`)],
  ["maxLength", (value) => `at most ${value} characters`],
  ["minimum", (value) => `from ${value}`],
  // Whole numbers without a limit of their own end where JavaScript's do; nobody needs to read that.
  ["maximum", (value) => (Number(value) > 1e12 ? "" : `to ${value}`)],
  ["maxItems", (value) => `at most ${value}`],
  ["default", (value) => `${value} when left out`],
  ["format", (value) => value],
];

/** The limits of a value, in words. */
export const Limits = ({ schema, before = "" }: { schema: JsonSchema; before?: string }) => {
  const said = limits.flatMap(([name, say]) => {
    const value = schema[name];
    const sentence = typeof value === "string" || typeof value === "number" ? say(String(value)) : "";
    return sentence === "" || sentence.startsWith("from -") ? [] : [sentence];
  });
  const choices = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  return (
    <>
      {said.length > 0 || choices.length > 0 ? before : ""}
      {said.join(", ")}
      {choices.length > 0 ? (
        <>
          {"one of "}
          {choices.map((choice, at) => (
            <>
              {at > 0 ? ", " : ""}
              <code>{choice}</code>
            </>
          ))}
        </>
      ) : null}
    </>
  );
};

/** One field or parameter: name, kind, whether it must be given, limits. */
export interface Row {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
  readonly note?: string | undefined;
}

/** Fields or parameters as a description list, which stays readable on the narrowest screen. */
export const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <dl class="docs-rows">
    {rows.map(({ name, schema, required, note }) => (
      <div>
        <dt>
          <code>{name}</code>
        </dt>
        <dd>
          <Kind schema={schema} />
          {required ? ", required" : ""}
          <Limits schema={schema} before=", " />
          {note === undefined ? null : <p class="docs-note">{note}</p>}
        </dd>
      </div>
    ))}
  </dl>
);

/** The fields of an object schema, as rows. */
export const rowsOf = ({ properties, required }: JsonSchema): Row[] => {
  if (!isSchema(properties)) return [];
  const must = Array.isArray(required) ? required : [];
  return Object.entries(properties).flatMap(([name, schema]) =>
    isSchema(schema) ? [{ name, schema, required: must.includes(name) }] : [],
  );
};

/** A schema that has a name, with its fields, or its choices. */
export const NamedSchema = ({ name, schema }: { name: string; schema: JsonSchema }) => {
  const rows = rowsOf(schema);
  const ways = listOf(schema.anyOf);
  return (
    <section class="docs-schema">
      <h3 id={`schema-${name}`}>{name}</h3>
      {typeof schema.description === "string" ? <p>{schema.description}</p> : null}
      {rows.length > 0 ? <Rows rows={rows} /> : null}
      {ways.map((way, at) => (
        <>
          {at > 0 ? <p>or</p> : null}
          <Rows rows={rowsOf(way)} />
        </>
      ))}
      {rows.length === 0 && ways.length === 0 ? (
        <p>
          <Kind schema={schema} />
          <Limits schema={schema} before=", " />
        </p>
      ) : null}
    </section>
  );
};
