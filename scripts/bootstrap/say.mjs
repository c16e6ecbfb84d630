/** Something the person at the keyboard can act on: shown as one sentence, without a stack. */
export class Problem extends Error {}

/** Shows what is being done and for how long, until `work` settles; returns its result. */
export async function step(label, work) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  let detail = "";
  const live = process.stderr.isTTY;
  const line = () => `• ${label}${detail && ` – ${detail}`} … ${seconds()}`;
  const show = () => process.stderr.write(live ? `\r\x1b[2K${line()}` : `${line()}\n`);
  show();
  const timer = setInterval(show, live ? 200 : 10_000);
  try {
    const result = await work((text) => void (detail = text));
    clearInterval(timer);
    detail = "";
    process.stderr.write(`${live ? "\r\x1b[2K" : ""}✓ ${label}, ${seconds()}\n`);
    return result;
  } catch (error) {
    clearInterval(timer);
    if (live) process.stderr.write("\n");
    throw error;
  }
}

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|dns error|error sending request|network/i;
const certificate = /UNABLE_TO_(GET|VERIFY)|SELF_SIGNED|CERT_|certificate/i;
const forbidden = /EACCES|EPERM|EROFS|permission denied|read-only file system/i;

/** Turns the output of a failed npm or pnpm into one sentence; the last lines follow for whoever needs them. */
export function explain(doing, output) {
  const tail = output.trim().split("\n").slice(-12).join("\n");
  if (/ENOSPC|no space left/i.test(output)) return new Problem(`${doing} failed: the disk is full.`);
  if (forbidden.test(output)) return new Problem(`${doing} failed: no permission to write.\n\n${tail}`);
  if (certificate.test(output))
    return new Problem(
      `${doing} failed: the npm registry's certificate is not trusted here; set NODE_EXTRA_CA_CERTS to your organisation's certificate file.\n\n${tail}`,
    );
  if (unreachable.test(output))
    return new Problem(
      `${doing} failed: the npm registry cannot be reached; check the network, or the proxy and registry in \`npm config list\`.\n\n${tail}`,
    );
  return new Problem(`${doing} failed:\n\n${tail}`);
}
