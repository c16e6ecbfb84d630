import type { merged as english } from "../en/mail-merging.ts";
import type { Shape } from "../shape.ts";

export const merged: Shape<typeof english> = {
  subject: (from, into) => `Mae “${from}” yn rhan o’r gymuned “${into}” nawr`,
  title: "Mae dwy gymuned yn un",
  lead: (from, into) => `Mae “${from}” yn rhan o’r gymuned “${into}” nawr, a chithau hefyd.`,
  text: [
    "Nid oes angen i chi wneud dim: mae’ch aelodaeth wedi symud gyda chi, ac mae’r hen gyfeiriadau’n arwain at y dudalen newydd.",
    "Roedd y ddwy’n gweithio ar yr un peth bron. Nawr mae mwy o bobl i roi cynnig ar bethau gyda nhw.",
  ],
  reason: "Y rheswm a roddwyd:",
  button: "Mynd i’r gymuned",
  why: (community) => `Rydych yn cael yr e-bost hwn am eich bod yn aelod o’r gymuned “${community}”.`,
};
