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

const knownCauses = [
  [/ENOSPC|no space left/i, "the disk is full."],
  [/EACCES|EPERM|EROFS|permission denied|read-only file system/i, "there is no permission to write here."],
  [
    /UNABLE_TO_(GET|VERIFY)|SELF_SIGNED|CERT_|certificate/i,
    "the registry's certificate is not trusted; set NODE_EXTRA_CA_CERTS to your organisation's certificate file.",
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONN(REFUSED|RESET)|ETIMEDOUT|E(NET|HOST)UNREACH|dns error|error sending request/i,
    "the npm registry cannot be reached; check the network, or the proxy and registry in `npm config list`.",
  ],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE/,
    "a package.json is newer than pnpm-lock.yaml; run `pnpm install` and commit both.",
  ],
];

/** Turns the output of a failed npm or pnpm into one sentence, or shows its last lines if the cause is unknown. */
export function explain(doing, output) {
  const [, cause] = knownCauses.find(([pattern]) => pattern.test(output)) ?? [];
  if (cause) return new Problem(`${doing} failed: ${cause}`);
  return new Problem(`${doing} failed:\n\n${output.trim().split("\n").slice(-12).join("\n")}`);
}
