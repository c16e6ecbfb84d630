import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

/** A message as it was handed to Amazon SES. */
export interface Handed {
  readonly to: string[];
  readonly from: string;
  readonly configurationSet: string | undefined;
  /** Headers and body as they cross the network, lines put together again. */
  readonly raw: string;
}

/** The edge of AWS that our functions call: secrets that they read and mail that they hand over. */
export interface Aws {
  readonly address: string;
  readonly mail: Handed[];
  readonly close: () => void;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
};

interface SendEmail {
  readonly FromEmailAddress?: string;
  readonly ConfigurationSetName?: string;
  readonly Destination?: { readonly ToAddresses?: string[] };
  readonly Content: { readonly Raw: { readonly Data: string } };
}

/** @param secrets value by a part of the secret's name */
export const startAws = async (secrets: Readonly<Record<string, string>>): Promise<Aws> => {
  const mail: Handed[] = [];
  const answer = (target: string | undefined, body: string): object | undefined => {
    const asked: unknown = JSON.parse(body);
    if (target === "secretsmanager.GetSecretValue") {
      const { SecretId } = asked as { SecretId: string };
      const found = Object.entries(secrets).find(([name]) => SecretId.includes(name));
      return found && { Name: SecretId, SecretString: found[1] };
    }
    const { FromEmailAddress = "", ConfigurationSetName, Destination, Content } = asked as SendEmail;
    mail.push({
      from: FromEmailAddress,
      to: Destination?.ToAddresses ?? [],
      configurationSet: ConfigurationSetName,
      raw: Buffer.from(Content.Raw.Data, "base64")
        .toString("utf8")
        .replace(/=\r?\n/g, "")
        .replaceAll("=3D", "="),
    });
    return { MessageId: `message-${mail.length}` };
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const found = answer(request.headers["x-amz-target"]?.toString(), body);
      response.writeHead(found ? 200 : 400, { "content-type": "application/x-amz-json-1.1" });
      response.end(JSON.stringify(found ?? { __type: "ResourceNotFoundException" }));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mail,
    close: () => server.close().closeAllConnections(),
  };
};
