/** Texts of the page on which the platform forgets people who have written in. */
export const erasures = {
  title: "People who were forgotten",
  intro:
    "Anybody can have themselves forgotten on the page “Be forgotten”. Do it here for somebody who has written in instead and whose identity you have checked. Nothing in this list says who they were.",
  order: "Forget somebody",
  orderIntro:
    "Everything kept about whoever has this address is deleted in all communities, within minutes, and cannot be brought back. They get one last email.",
  email: "Their email address",
  emailHint: "Type it exactly. We do not say whether anybody has it.",
  words: "Their comments, lessons and gatherings",
  choices: { stay: "Stay, without their name", go: "Go as well" },
  language: "Language of the last email",
  reason: "Why you do it",
  reasonHint:
    "It stays in the history for good, so do not name them. For example: asked by letter, reference 4711.",
  submit: "Forget them for good",
  ordered: "They are being forgotten.",
  caption: "People who were forgotten, the latest first",
  requested: "Asked",
  askedBy: { person: "by themselves", administrator: "by an administrator" },
  who: "By whom",
  state: "State",
  underWay: "Under way",
  erased: (when: string) => `Done ${when}`,
  none: "Nobody has asked to be forgotten yet.",
  history: "What administrators did",
  noHistory: "No administrator has forgotten anybody yet.",
  audit: { "person-erased": "Somebody forgotten" },
};
