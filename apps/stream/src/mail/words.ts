import type { Language } from "@boundaryless/contract";
import type { Words } from "@boundaryless/words";
import { common as welshCommon } from "@boundaryless/words/cy/common";
import { mail as welshMail } from "@boundaryless/words/cy/mail";
import { common } from "@boundaryless/words/en/common";
import { mail } from "@boundaryless/words/en/mail";

/** The texts of the e-mails. Those of the screens stay out of the Lambdas that send them. */
export type MailWords = Pick<Words, "common" | "mail">;

export const words: Record<Language, MailWords> = {
  en: { common, mail },
  cy: { common: welshCommon, mail: welshMail },
};
