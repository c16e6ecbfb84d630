import * as z from "zod/mini";

/** A JSON schema as it stands in the document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const referTo = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(referTo);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => !(name === "id" && typeof each === "string"))
      .map(([name, each]) =>
        name === "$ref" && typeof each === "string"
          ? [name, each.replace("#/$defs/", "#/components/schemas/")]
          : [name, referTo(each)],
      ),
  );
};

/** Collects the schemas that have a name and refers to them, so that each is written once. */
export interface Components {
  readonly schemas: Record<string, JsonSchema>;
  /** @param io which side of the schema: what callers send, or what they are answered */
  readonly add: (schema: z.core.$ZodType, io: "input" | "output") => JsonSchema;
}

export const newComponents = (): Components => {
  const schemas: Record<string, JsonSchema> = {};
  return {
    schemas,
    add: (schema, io) => {
      // Inside another object a named schema becomes a reference, which is what the document wants at its root too.
      const converted = z.toJSONSchema(z.object({ wrapped: schema }), {
        io,
        target: "draft-2020-12",
        // Answers may gain fields; a generated client must not refuse them.
        override: ({ jsonSchema }) => {
          delete jsonSchema.additionalProperties;
        },
      });
      for (const [name, definition] of Object.entries(converted.$defs ?? {})) {
        schemas[name] ??= referTo(definition) as JsonSchema;
      }
      return referTo(converted.properties?.wrapped ?? {}) as JsonSchema;
    },
  };
};

/** The parameters of an object schema, one by one, and whether each must be given. */
export const fieldsOf = (
  schema: z.ZodMiniType,
): { name: string; schema: z.core.$ZodType; required: boolean }[] => {
  if (!(schema instanceof z.ZodMiniObject)) return [];
  return Object.entries(schema.shape).map(([name, each]) => ({
    name,
    schema: each,
    required: !z.safeParse(each, undefined).success,
  }));
};
