/** Texts of the page on which somebody asks to be forgotten. */
export const erasure = {
  link: "Ask to be forgotten",
  title: "Be forgotten",
  lede: "We delete what we keep about you, in every community, for good. You do not have to say why.",
  goesTitle: "What goes",
  goes: [
    "your name, email address, place and kind of work, and every device that remembers you",
    "your memberships, your answers to gatherings, and the news you get by email",
    "what you are stuck on, and everything that waits for your confirmation",
  ],
  words: "What should become of your comments, lessons and gatherings?",
  wordsHint: "Other people may have answered you or tried what you shared.",
  choices: {
    stay: "They stay, without my name. “Somebody who has left” stands in its place",
    go: "They go as well. Gatherings I called that are still to come are cancelled",
  },
  emailHint: "We send a link there, so that nobody else can have you forgotten",
  leave: "To leave one community, use the link in any of its emails instead.",
  submit: "Send me the link",
  faults: {
    "words.choose": () => "Choose what should become of what you wrote",
  },
  sent: "If you confirm it, we forget you. We have sent you an email about it.",
  confirmTitle: "Forget you for good?",
  confirm: "Yes, forget me",
  doneTitle: "We are forgetting you",
  done: "It takes a few minutes, longer if you were in many communities. Then one last email tells you that it is done. We keep nothing by which we could write to you after that.",
  again: "Ask again",
};
