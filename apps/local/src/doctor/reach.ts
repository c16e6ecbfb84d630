import { isIP } from "node:net";
import { connect } from "node:tls";
import { endpoints } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type Check, headerOf, report } from "./visit.ts";

/** What a server shows when a connection to it is made. */
export interface Shown {
  readonly protocol: string;
  readonly validUntil: Date;
}

/** @throws where the certificate is not trusted, or is for another name */
export const lookAtCertificate = ({ hostname, port }: URL): Promise<Shown> =>
  new Promise((resolve, reject) => {
    // An address without a name cannot ask for the certificate of one.
    const named = isIP(hostname) ? {} : { servername: hostname };
    const socket = connect({ host: hostname, port: Number(port || 443), ...named }, () => {
      resolve({
        protocol: socket.getProtocol() ?? "none",
        validUntil: new Date(socket.getPeerCertificate().valid_to),
      });
      socket.end();
    });
    socket.setTimeout(10_000, () => socket.destroy(new Error("it does not answer")));
    socket.once("error", reject);
  });

const day = 24 * 60 * 60_000;
const fewDays = 21;

export const health: Check = async ({ ask }) => {
  const { well, bad, findings } = report("health", "http-errors");
  const response = await ask("/v1/health");
  const answer = z.safeParse(endpoints.readHealth.answer, await response.json().catch(() => undefined));
  if (response.status === 200 && answer.success) well("The application and its table answer.");
  else if (response.status === 403)
    bad(
      "Everything is turned away (403): front and application hold different secrets, or a firewall is too strict.",
    );
  else bad(`/v1/health answers ${response.status}: the application runs, but its table does not answer it.`);
  return findings;
};

/** @param look how a certificate is looked at */
export const transport =
  (look: typeof lookAtCertificate = lookAtCertificate): Check =>
  async ({ origin, secure, now }) => {
    const { well, bad, skipped, findings } = report("certificate", "main-job");
    if (!secure) {
      skipped("The address is plain HTTP, so there is no certificate to look at.");
      return findings;
    }
    try {
      const { protocol, validUntil } = await look(new URL(origin));
      const days = Math.floor((validUntil.getTime() - now().getTime()) / day);
      if (!/^TLSv1\.[23]$/.test(protocol))
        bad(`The connection is ${protocol}: allow nothing older than TLS 1.2 at the front.`);
      else if (days < fewDays)
        bad(
          `The certificate ends in ${days} days: ACM renews it only while its record stands in DNS. Look at it in us-east-1.`,
        );
      else well(`${protocol}, and the certificate holds for ${days} days.`);
    } catch (error) {
      bad(
        `No trusted connection can be made (${error instanceof Error ? error.message : "unknown"}): look at the certificate and its names.`,
      );
    }
    return findings;
  };

export const redirect =
  (send: typeof fetch = fetch): Check =>
  async ({ origin, secure }) => {
    const { well, bad, skipped, findings } = report("redirect to HTTPS", "main-job");
    if (!secure) {
      skipped("The address is plain HTTP: there is nothing to be sent on to.");
      return findings;
    }
    const plain = new URL(origin);
    plain.protocol = "http:";
    const response = await send(plain, { redirect: "manual", signal: AbortSignal.timeout(10_000) }).catch(
      () => undefined,
    );
    if (!response) skipped("Nothing listens for plain HTTP, so nobody is sent on and nobody is overheard.");
    else if ([301, 307, 308].includes(response.status) && headerOf(response, "location").startsWith("https:"))
      well("Who comes over plain HTTP is sent on to HTTPS.");
    else bad(`Plain HTTP answers ${response.status} instead of sending on: let the front redirect to HTTPS.`);
    return findings;
  };

const mostSkewSeconds = 60;

export const clock: Check = async ({ ask, now }) => {
  const { well, bad, skipped, findings } = report("clock", "http-errors");
  const response = await ask("/v1/health");
  const theirs = Date.parse(headerOf(response, "date"));
  if (Number.isNaN(theirs)) {
    skipped("The answer bears no date.");
    return findings;
  }
  const seconds = Math.round(Math.abs(now().getTime() - theirs) / 1000);
  if (seconds <= mostSkewSeconds) well(`Both clocks agree within ${seconds} seconds.`);
  else
    bad(
      `The clocks are ${seconds} seconds apart: set the one that is wrong, or codes and sign-ins fail as too old.`,
    );
  return findings;
};
