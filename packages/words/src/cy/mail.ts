import type { mail as english } from "../en/mail.ts";
import type { Shape } from "../shape.ts";

export const mail: Shape<typeof english> = {};
