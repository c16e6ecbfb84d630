import { Problem } from "./problem.ts";

const noNetwork =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|TimeoutError|NetworkingError)$/;

interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  readonly hostname?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const isCertificate = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code);

/**
 * What keeps a command from AWS altogether, as whoever types it can put it right; anything else as it came.
 * @returns what to throw instead
 */
export const explain = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof Problem) return error;
  const { name, message, code, hostname, $metadata } = error as Failure;
  const cause = typeof code === "string" ? code : name;
  const who = typeof hostname === "string" ? `AWS (${hostname})` : "AWS";
  if (isCertificate(cause))
    return new Problem(
      `${who} shows a certificate that is not trusted here (${cause}). Where a proxy opens connections, AWS_CA_BUNDLE and NODE_EXTRA_CA_CERTS name the file of its own.`,
      { cause: error },
    );
  if (noNetwork.test(cause))
    return new Problem(
      `${who} does not answer (${cause}). Look at the network, its proxy and its DNS; then run this again.`,
      { cause: error },
    );
  if ($metadata?.httpStatusCode === 403 || /^AccessDenied/.test(name))
    return new Problem(
      `AWS does not allow it: ${message.replace(/\.?$/, ".")} Use credentials that may, or ask whoever looks after the account.`,
      { cause: error },
    );
  return error;
};
