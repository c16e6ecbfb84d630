import type { after as english } from "../en/widget-after.ts";
import type { Shape } from "../shape.ts";

export const after: Shape<typeof english> = {
  junk: "Dim byd yno? Edrychwch yn y ffolder sothach yn gyntaf.",
  most: "Mae hyd at bum e-bost yr awr yn mynd i un cyfeiriad.",
  code: "Cod o’r e-bost",
  codeHint: "6 llythyren a digid",
  confirm: "Cadarnhau",
  confirming: "Wrthi’n cadarnhau",
  resend: "Ei anfon eto",
  resendIn: (seconds) => `Gallwch ei anfon eto ymhen ${seconds} eiliad`,
  resent: (email) => `Anfonwyd eto at ${email}`,
  otherAddress: "Defnyddio cyfeiriad arall",
  emailForCode: "Y cyfeiriad e-bost y gwnaethoch ymuno ag ef",
  joinedTitle: "Rydych wedi ymuno",
  joined: (name) => `Rydych nawr yn aelod o ${name}.`,
  joinedBefore: "Roeddech wedi cadarnhau hyn yn barod. Nid oes dim mwy i’w wneud.",
  joinedNext:
    "Cwrddwch â’r lleill, rhannwch yr hyn rydych wedi’i roi ar waith, neu galwch gyfarfod. Gallwch adael gydag un clic mewn unrhyw e-bost.",
  visit: "Mynd i dudalen y gymuned",
};
