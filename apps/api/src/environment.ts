import * as z from "zod/mini";

// A message says what is wrong and what to do, so that nobody has to read this file to start the system.
const text = (wish: string) => z.string(wish).check(z.minLength(1, wish));
const secret = (name: string, wish: string) =>
  text(`set it to ${wish}, or ${name}_ARN to the secret that holds it`);

const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;
const isIssuer = (value: string): boolean => /^https?:$/.test(URL.parse(value)?.protocol ?? "");

const linkSecret = "at least 32 random characters";

/** What the system is told by its environment. */
const Environment = z.object({
  /** Name of the DynamoDB table. */
  TABLE_NAME: text("set it to the name of the DynamoDB table"),
  ORIGIN: text("set it to where the system is reached, such as https://communities.example.org").check(
    z.refine(
      isOrigin,
      "give scheme and host only, without a path or a trailing slash, such as https://communities.example.org",
    ),
  ),
  LINK_SECRET: secret("LINK_SECRET", linkSecret).check(
    z.minLength(32, `it is too short: set it to ${linkSecret}`),
  ),
  OIDC_ISSUER: text("set it to the address of the sign-in server").check(
    z.refine(isIssuer, "give the issuer's whole address, such as https://login.example.org"),
  ),
  OIDC_CLIENT_ID: text("set it to the client that the sign-in server knows us as"),
  OIDC_CLIENT_SECRET: secret("OIDC_CLIENT_SECRET", "the secret of that client"),
  AWS_REGION: z._default(z.string(), "eu-west-2"),
  /** Only where the table is not the AWS one of the region. */
  DYNAMODB_ENDPOINT: z.optional(z.url("give the whole address, such as http://localhost:4004")),
  /** What the front writes into each request, under `x-boundaryless-front`; requests without it are turned away. */
  FRONT_SECRET: z.optional(
    text("set it to what the front writes into each request").check(
      z.minLength(32, "it is too short: set it to at least 32 random characters"),
    ),
  ),
  /** Which entry of X-Forwarded-For, from the right, a proxy of ours wrote; without it the socket or gateway tells. */
  FORWARDED_POSITION: z.optional(
    z.coerce
      .number()
      .check(
        z.int("give a whole number from 1, counted from the right"),
        z.gte(1, "give a whole number from 1, counted from the right"),
      ),
  ),
});
export type Environment = z.infer<typeof Environment>;

/**
 * Parses the environment once, at the start.
 * @throws one error that names every variable that is wrong, and what to do about it
 */
export const parseEnvironment = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  const { success, data, error } = z.safeParse(Environment, variables);
  if (success) return data;
  const byName = Map.groupBy(error.issues, ({ path }) => String(path[0]));
  const lines = [...byName].map(([name, [first]]) => {
    const state = variables[name] === undefined ? "is missing" : "is not right";
    return `${name} ${state}: ${first?.message ?? "see the documentation"}.`;
  });
  throw new Error(lines.join("\n"));
};
