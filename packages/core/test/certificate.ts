import { generateKeyPairSync, sign } from "node:crypto";

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const ascii = (text: string): Buffer => Buffer.from(text, "ascii");
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, "hex"));

const ed25519 = sequence(identifier("2b6570"));
const nameOf = (host: string): Buffer =>
  sequence(der(0x31, sequence(identifier("550403"), der(0x0c, ascii(host)))));

/** A certificate that a host signs for itself, good for a century, and its key: both PEM. */
export const certificateFor = (host: string): { cert: string; key: string } => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const alternative = der(0x30, identifier("551d11"), der(0x04, sequence(der(0x82, ascii(host)))));
  const authority = der(0x30, identifier("551d13"), der(0x04, sequence(der(0x01, Buffer.from([255])))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ed25519,
    nameOf(host),
    sequence(der(0x17, ascii("200101000000Z")), der(0x18, ascii("21200101000000Z"))),
    nameOf(host),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(alternative, authority)),
  );
  const signature = der(0x03, Buffer.from([0]), sign(null, body, privateKey));
  const text = sequence(body, ed25519, signature).toString("base64").replace(/.{64}/gu, "$&\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
};
