import { type Check, headerOf, report } from "./visit.ts";

const flags = ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"];

const wrongCookie = (cookie: string): string[] => {
  const [name = ""] = cookie.split("=");
  const parts = cookie.split(/;\s*/);
  const missing = flags.filter((flag) => !parts.includes(flag));
  return [
    ...(name.startsWith("__Host-") ? [] : [`The cookie ${name} is not bound to this host by \`__Host-\`.`]),
    ...(parts.some((part) => part.startsWith("Domain="))
      ? [`The cookie ${name} goes to other hosts of its domain.`]
      : []),
    ...(missing.length > 0 ? [`The cookie ${name} lacks ${missing.join(", ")}.`] : []),
  ];
};

/** Whether the sign-in of administrators begins as it should: an issuer, PKCE, and a cookie nobody else can read. */
export const signIn: Check = async ({ ask, secure }) => {
  const { sum, findings } = report("sign-in", "key-rotation");
  const response = await ask("/v1/session/sign-in");
  const location = headerOf(response, "location");
  if (response.status !== 302 || !URL.canParse(location)) {
    sum(
      [
        `/v1/session/sign-in answers ${response.status} instead of leading to the issuer: it does not answer, or its settings are wrong.`,
      ],
      "",
    );
    return findings;
  }
  const issuer = new URL(location);
  const wrong = response.headers.getSetCookie().flatMap(wrongCookie);
  if (response.headers.getSetCookie().length === 0)
    wrong.push("The sign-in leaves no cookie, so nobody can come back from it.");
  if (secure && issuer.protocol !== "https:")
    wrong.push(`The issuer ${issuer.host} is asked over plain HTTP: give its address with https.`);
  for (const name of ["state", "nonce", "code_challenge"])
    if (!issuer.searchParams.get(name)) wrong.push(`The way to the issuer carries no ${name}.`);
  if (headerOf(response, "cache-control") !== "no-store")
    wrong.push("The way to the issuer may be kept, and is then one person's for everybody.");
  sum(wrong, `The sign-in leads to ${issuer.host}, with cookies that only this host gets back.`);
  return findings;
};
