import { Bundle } from "@boundaryless/contract";
import * as z from "zod/mini";

/** The JSON Schema of the file of a community, made from what is held against one when it is taken in. */
export const bundleSchema = (origin: string): string =>
  JSON.stringify({
    $id: `${origin}/v1/bundle.schema.json`,
    title: "A community of practice as a file",
    ...z.toJSONSchema(Bundle, {
      io: "output",
      target: "draft-2020-12",
      // Later files may have more fields; whoever reads one leaves out what they do not know.
      override: ({ jsonSchema }) => {
        delete jsonSchema.additionalProperties;
      },
    }),
  });
