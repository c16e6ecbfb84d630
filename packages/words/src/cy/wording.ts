import type {
  answerWording as englishAnswer,
  contributionWording as englishContribution,
  wording as english,
} from "../en/wording.ts";
import type { Shape } from "../shape.ts";

export { problemWording } from "./problem-wording.ts";

export const wording: Shape<typeof english> = {
  version: "2026-11",
  text: "Rwy’n cytuno i ddangos fy enw, fy ymddiriedolaeth a’m disgyblaeth i aelodau eraill y gymuned hon, ac y caiff anfon e-bost ataf. Gallaf adael unrhyw bryd gydag un clic mewn unrhyw e-bost.",
};

export const contributionWording: Shape<typeof englishContribution> = {
  version: "contribution-2026-11",
  text: "Rwy’n cytuno y gall pawb ddarllen yr hyn a ysgrifennaf yma, neu’r aelodau’n unig lle rwy’n dewis hynny, gyda’m henw a’m hymddiriedolaeth wrth ei ymyl oni bai fy mod yn gadael fy enw allan, ac y gall unrhyw un ei ddefnyddio o dan drwydded y gymuned hon. Gallaf ei newid neu ei ddileu unrhyw bryd.",
};

export const answerWording: Shape<typeof englishAnswer> = {
  version: "answer-2026-11",
  text: "Rwy’n cytuno y cewch e-bostio ataf am y cyfarfod hwn ac, os byddaf yn dod neu’n aros am le, y bydd pwy bynnag a’i galwodd a’r rhai sy’n gofalu am y gymuned yn gweld fy enw a ble rwy’n gweithio. Dim ond faint sy’n dod y mae pawb arall yn ei weld. Gallaf newid fy ateb unrhyw bryd.",
};
