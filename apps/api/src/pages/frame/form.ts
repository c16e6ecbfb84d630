import { Refusal } from "@boundaryless/core/start";

const mostBytes = 64 * 1024;

/** What was typed into a form, by the name of the field. The first of equal names counts. */
export type Typed = Readonly<Record<string, string>>;

/**
 * What forms hold for themselves, beside what is typed into them: the proof of work, the token of this form, that of the
 * form that asked first, and that the e-mail is to be sent again or the form to be changed. No field that somebody fills
 * in may have one of these names.
 */
export const frameFields = ["proof", "once", "first", "resent", "edit"] as const;

/** Only what somebody filled in, as it travels along unseen. */
export const filledIn = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !frameFields.some((each) => each === name)));

/**
 * Reads a posted form. No token against forged requests is needed: the only cookie is a remembered device's, which
 * counts for forms of our own pages alone, so another site's form can do nothing here that its server could not.
 *
 * @throws too-large above 64 KB, invalid for anything but an urlencoded form
 */
export async function readForm(request: Request): Promise<Typed> {
  const type = (request.headers.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw new Refusal("invalid", "check-fields");
  const typed: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(await readText(request))) typed[name] ??= value;
  return typed;
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Refusal("too-large", "body-too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
