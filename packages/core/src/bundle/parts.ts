import { comments, lessonComments } from "./comments.ts";
import { gatherings } from "./gatherings.ts";
import { lessons } from "./lessons.ts";
import type { AnyPart } from "./part.ts";

/** Every kind of contributions that goes into the file of a community, in the order in which it stands there. */
export const parts: readonly AnyPart[] = [lessons, comments, lessonComments, gatherings];
