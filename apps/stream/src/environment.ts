import * as z from "zod/mini";

const text = (hint: string) => z.string(hint).check(z.minLength(1, hint));

/** Environment of the consumer that keeps the read models. */
export const ProjectEnvironment = z.object({
  TABLE_NAME: text("TABLE_NAME must name the DynamoDB table"),
  AWS_REGION: z.optional(z.string()),
  /** Only where the table is not the AWS one of the region. */
  DYNAMODB_ENDPOINT: z.optional(z.url("DYNAMODB_ENDPOINT must be the address of a DynamoDB")),
});

const withSecret = {
  LINK_SECRET: z.optional(z.string().check(z.minLength(32, "LINK_SECRET must have at least 32 characters"))),
  LINK_SECRET_ARN: z.optional(text("LINK_SECRET_ARN must name a secret")),
};

interface Secret {
  LINK_SECRET?: string | undefined;
  LINK_SECRET_ARN?: string | undefined;
}

const oneSecret = z.refine<Secret>(
  ({ LINK_SECRET, LINK_SECRET_ARN }) => (LINK_SECRET ?? LINK_SECRET_ARN) !== undefined,
  {
    error: "set LINK_SECRET, or LINK_SECRET_ARN to read it from Secrets Manager",
    // Even when other variables are wrong, so that all there is to put right is said at once.
    when: ({ value }) => typeof value === "object" && value !== null,
  },
);

/** Environment of the one that hears what became of mail. */
export const FeedbackEnvironment = z.extend(ProjectEnvironment, withSecret).check(oneSecret);

/** Environment of the two that send mail. */
export const MailEnvironment = z
  .extend(ProjectEnvironment, {
    ...withSecret,
    ORIGIN: z.url("ORIGIN must be the address of the system, such as https://communities.example.nhs.uk"),
    MAIL_FROM: text("MAIL_FROM must be the sender, such as Boundaryless <communities@example.nhs.uk>"),
    /** An SMTP server; Amazon SES without it. */
    SMTP_URL: z.optional(z.url("SMTP_URL must look like smtp://localhost:2525")),
    /** How many e-mails a second the scheduled work hands over. */
    MAIL_PER_SECOND: z.optional(
      z.coerce
        .number("MAIL_PER_SECOND must be a number")
        .check(z.minimum(1, "MAIL_PER_SECOND must be at least 1")),
    ),
    /** The configuration set of Amazon SES that tells of bounces and complaints. */
    MAIL_CONFIGURATION_SET: z.optional(text("MAIL_CONFIGURATION_SET must name a configuration set")),
  })
  .check(oneSecret);

export type MailEnvironment = z.infer<typeof MailEnvironment>;

/** Environment of the one that tries the main job from outside. */
export const ProbeEnvironment = z.object({
  ORIGIN: z.url("ORIGIN must be the address of the system, such as https://communities.example.nhs.uk"),
});

/** @throws with one line per variable that is missing or wrong */
export const readEnvironment = <S extends z.ZodMiniType>(
  schema: S,
  environment: NodeJS.ProcessEnv,
): z.infer<S> => {
  const parsed = z.safeParse(schema, environment);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ message }) => message).join("\n"));
};
