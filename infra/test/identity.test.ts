import { expect, test } from "vitest";
import { Match, Template } from "aws-cdk-lib/assertions";
import { stageNames, stages } from "../src/stages.ts";
import { resourcesOf, theOne } from "./house.ts";
import { systemOf } from "./make.ts";

test.each(stageNames)(
  "in %s administrators are made, not signed up, and need a second factor or a passkey",
  (stage) => {
    const { Properties } = theOne(stage, "AWS::Cognito::UserPool").resource;
    expect(Properties.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(Properties.MfaConfiguration).toBe("ON");
    expect(Properties.EnabledMfas).toEqual(["SOFTWARE_TOKEN_MFA"]);
    expect(Properties.Policies.SignInPolicy.AllowedFirstAuthFactors).toContain("WEB_AUTHN");
    expect(Properties.WebAuthnUserVerification).toBe("required");
    expect(Properties.WebAuthnFactorConfiguration).toBe("MULTI_FACTOR_WITH_USER_VERIFICATION");
  },
);

test("the client does the code flow only, with a secret, back to our own address only", () => {
  const { Properties } = theOne("prod", "AWS::Cognito::UserPoolClient").resource;
  expect(Properties.AllowedOAuthFlows).toEqual(["code"]);
  expect(Properties.GenerateSecret).toBe(true);
  expect(Properties.CallbackURLs).toEqual(["https://boundaryless.example/v1/session/callback"]);
  expect(Properties.AllowedOAuthScopes.sort()).toEqual(["email", "openid", "profile"]);
  expect(Properties.PreventUserExistenceErrors).toBe("ENABLED");
});

test("passkeys belong to the name of the sign-in page", () => {
  const { Domain } = theOne("prod", "AWS::Cognito::UserPoolDomain").resource.Properties;
  expect(theOne("prod", "AWS::Cognito::UserPool").resource.Properties.WebAuthnRelyingPartyID).toBe(
    `${Domain}.auth.eu-west-2.amazoncognito.com`,
  );
});

test("a stage may name an issuer of its own instead; then there is no user pool", () => {
  const signIn = {
    kind: "external",
    issuer: "https://login.trust.example",
    clientId: "boundaryless",
  } as const;
  const { stacks } = systemOf({ ...stages.prod, signIn });
  Template.fromStack(stacks.identity).resourceCountIs("AWS::Cognito::UserPool", 0);
  Template.fromStack(stacks.service).hasResourceProperties("AWS::Lambda::Function", {
    Environment: { Variables: { OIDC_ISSUER: signIn.issuer, OIDC_CLIENT_ID: signIn.clientId } },
  });
});

test("a stage may pass administrators on to the issuers of their own organisations", () => {
  const scopes = ["openid", "email", "profile"];
  const entra = { name: "Entra", issuer: "https://login.microsoftonline.com/x/v2.0", clientId: "y", scopes };
  const signIn = { kind: "cognito", domainPrefix: "boundaryless", federations: [entra] } as const;
  const template = Template.fromStack(systemOf({ ...stages.prod, signIn }).stacks.identity);
  template.hasResourceProperties("AWS::Cognito::UserPoolIdentityProvider", {
    ProviderName: "Entra",
    ProviderType: "OIDC",
    ProviderDetails: {
      oidc_issuer: entra.issuer,
      client_id: "y",
      client_secret: Match.objectLike({ "Fn::Join": Match.anyValue() }),
      authorize_scopes: "openid email profile",
    },
  });
  const [client] = Object.values(template.findResources("AWS::Cognito::UserPoolClient"));
  expect(client?.Properties.SupportedIdentityProviders).toContain("COGNITO");
  expect(client?.Properties.SupportedIdentityProviders).toHaveLength(2);
  expect(JSON.stringify(template.toJSON())).toContain(":secret:boundaryless/prod/sign-in/entra:SecretString");
});

test("no secret's value is written into a template or a function's environment", () => {
  for (const { id, resource } of resourcesOf("prod", "AWS::Lambda::Function")) {
    const variables = Object.keys(resource.Properties.Environment?.Variables ?? {});
    expect(
      variables.filter((name) => /SECRET$|PASSWORD|TOKEN/.test(name)),
      id,
    ).toEqual([]);
  }
});
