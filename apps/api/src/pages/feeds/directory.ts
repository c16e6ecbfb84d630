import { directoryKeys, signDirectory } from "@boundaryless/core";
import type { Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";

const answer = (type: string, value: unknown): Answer => ({ status: 200, type, body: JSON.stringify(value) });

/** Our open communities for other installations, signed (RFC 7515). */
export const signedDirectory = async ({ ctx, origin }: Asked): Promise<Answer> =>
  answer("application/jose+json", await signDirectory(ctx, { origin }));

/** The public keys that we sign with (RFC 7517). */
export const publicKeys = async ({ ctx }: Asked): Promise<Answer> =>
  answer("application/jwk-set+json", await directoryKeys(ctx));
