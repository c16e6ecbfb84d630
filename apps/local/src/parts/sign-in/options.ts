import type { JWKS } from "oidc-provider";

/** Somebody to sign in as. */
export interface Account {
  /** Stable: administrators are known by issuer and subject. */
  sub: string;
  name: string;
  email: string;
  /** What she may do, in words behind her name: "platform administrator". */
  role?: string;
}

export interface SignInOptions {
  /** 0 takes any free port. */
  port: number;
  accounts: Account[];
  client: {
    id: string;
    secret: string;
    redirectUris: string[];
    postLogoutRedirectUris?: string[];
  };
  /** Private signing keys as `newKeys` makes them; new ones by default. */
  keys?: JWKS;
}
