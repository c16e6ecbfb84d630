import type { BundleAuthor } from "@boundaryless/contract";
import type * as z from "zod/mini";
import type { Author } from "../author/index.ts";
import type { Ctx } from "../context.ts";
import type { ConditionalWrite } from "../store.ts";

/** Where something is taken in. */
export interface Into {
  readonly slug: string;
  /** The page of the community where the file was made. */
  readonly source: string;
  /** The identifier here of a contribution of this file or of one before it; undefined where it is not among them. */
  readonly idOf: (id: string) => string | undefined;
  readonly authorOf: (author: BundleAuthor) => { readonly author: Author; readonly authorShown: boolean };
}

/** What every record of a file has. */
export interface Told {
  readonly id: string;
}

/** How one kind of contributions goes into a file and comes out of it. */
export interface Part<Kept, Record extends Told> {
  /** As the file calls it. */
  readonly kind: string;
  /** Beginning of its sort keys in the partition of its community. */
  readonly prefix: string;
  readonly kept: z.ZodMiniType<Kept>;
  readonly told: z.ZodMiniType<Record>;
  /** Begins one file; what comes back tells what anybody may read of each, null where that is nothing. */
  readonly teller: (ctx: Ctx) => (kept: Kept) => Promise<Record | null>;
  /** When it was made. */
  readonly at: (record: Record) => string;
  /** The last time that it names, and the field that does; none where all of it is in the past. */
  readonly ahead?: (record: Record) => { readonly field: string; readonly at: string };
  /** Whether what refers to others of the file does so without a circle. */
  readonly hangsTogether: (records: readonly Record[]) => boolean;
  /** The write that takes it in under its identifier here. */
  readonly take: (into: Into, id: string, record: Record) => ConditionalWrite;
}

/** A kind whose forms only its own functions know. */
export type AnyPart = Part<unknown, Told>;

/** Ties the functions of a kind together; what goes in through `kept` and `told` is what they get. */
export const part = <Kept, Record extends Told>(one: Part<Kept, Record>): AnyPart =>
  one as unknown as AnyPart;
