/** The link secret, from the environment or, once per process, from Secrets Manager. */
export const readSecret = async ({
  LINK_SECRET,
  LINK_SECRET_ARN,
}: {
  LINK_SECRET?: string | undefined;
  LINK_SECRET_ARN?: string | undefined;
}): Promise<string> => {
  if (LINK_SECRET !== undefined) return LINK_SECRET;
  const { GetSecretValueCommand, SecretsManagerClient } = await import("@aws-sdk/client-secrets-manager");
  const { SecretString } = await new SecretsManagerClient().send(
    new GetSecretValueCommand({ SecretId: LINK_SECRET_ARN }),
  );
  if (SecretString === undefined) throw new Error("the link secret is empty");
  return SecretString;
};
