/** Texts of the pages for somebody who is stuck on something. */
export const stuck = {
  link: "Or leave what you are stuck on",
  title: "I’m stuck on …",
  lede: "Nobody works on your problem here yet, and you do not want to start a community? Leave the problem. When people in other trusts are stuck on the same, we ask each of you whether you want to be introduced.",
  problem: "What are you stuck on?",
  problemHint: "Be specific. For example: patients wait for hours for medicines before they can go home",
  private: "Nobody sees who you are before you have said yes to it. We keep the problem for 90 days.",
  nameHint: "Only those see it who say yes to being introduced, as you do",
  submit: "Agree and leave it",
  faults: {
    "problem.required": () => "Say what you are stuck on",
  },
  sent: "Your problem is nearly kept. We have sent you an email about it.",
  confirmTitle: "Keep what you are stuck on?",
  confirm: "Yes, keep it",
  doneTitle: "We keep your problem",
  done: "When people in other trusts are stuck on the same, we write to each of you and ask whether you want to be introduced. Until then nobody sees who you are.",
  again: "Leave it again",
  start: "Start a community about it instead",
};
