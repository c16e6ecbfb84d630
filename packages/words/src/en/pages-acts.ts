import type { ActKind } from "@boundaryless/contract";

/** What the page of one kind of offer says: before the button is pressed, and after. */
interface ActWords {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly doneTitle: string;
  readonly done: string;
}

/** Texts of the page for whatever an e-mail offers with one click. */
export const act = {
  inert: "Opening this page has changed nothing yet.",
  lapsedTitle: "This is over",
  unknownTitle: "We do not know this link",
  unknown: "It may be cut off. Copy the whole address from the email.",
  refusedTitle: "This did not work",
  tryAgain: "Try again",
  toCommunity: "Go to the community",
  toGathering: "See the gathering",
};

/** Texts of that page by kind of offer. */
export const acts = {
  "renew-problem": {
    title: "Keep your problem for another 90 days?",
    text: "As long as it is kept, we tell you when people in other trusts are stuck on the same.",
    button: "Yes, keep it",
    doneTitle: "We keep it for another 90 days",
    done: "We tell you when people in other trusts are stuck on the same, and remind you before the time is over.",
  },
  "withdraw-problem": {
    title: "Take your problem back?",
    text: "What you wrote is deleted, and you get no more email about it.",
    button: "Yes, take it back",
    doneTitle: "Your problem is gone",
    done: "What you wrote is deleted. There will be no more email about it.",
  },
  "introduce-me": {
    title: "Do you want to be introduced?",
    text: "If you say yes, those of the others who say yes too see your name, email address, where you work, your kind of work and what you wrote; and you see theirs. If you say no, nobody is told.",
    button: "Yes, introduce me",
    doneTitle: "You have said yes",
    done: "As soon as somebody in another trust says yes too, we write to both of you. Until then nobody sees who you are.",
  },
  "leave-me-out": {
    title: "Do you not want to be introduced?",
    text: "Nobody is told that you said no, and you are not asked about these people again. What you are stuck on stays kept.",
    button: "No, leave me out",
    doneTitle: "You will not be introduced",
    done: "Nobody was told, and you are not asked about these people again.",
  },
  "renew-term": {
    title: "Go on for another year?",
    text: "You stay facilitator of this community, and we ask you again in a year.",
    button: "Go on for another year",
    doneTitle: "Thank you for going on",
    done: "We ask you again in a year. You can hand over or step down whenever you like.",
  },
  "still-here": {
    title: "Are you still looking after this community?",
    text: "Say so with one click, and we do not ask its members for somebody else.",
    button: "I’m here",
    doneTitle: "Good that you are here",
    done: "We ask nobody else. A look into the dashboard now and then tells us the same.",
  },
  "step-down": {
    title: "Step down as facilitator?",
    text: "You stay a member. If nobody else looks after the community, we ask its members in a while.",
    button: "Step down",
    doneTitle: "You are a member now",
    done: "Thank you for looking after this community.",
  },
  "take-over": {
    title: "Would you look after this community?",
    text: "With one click you are a facilitator. You can share the task with others, and step down whenever you like.",
    button: "I’ll look after it",
    doneTitle: "You look after this community now",
    done: "Thank you. In the dashboard, which a code by email opens for you, you can edit it and make others facilitators too.",
  },
  "stop-mail": {
    title: "No more news by email?",
    text: "You stay a member, and can choose to hear again at any time.",
    button: "Stop the news",
    doneTitle: "No more news by email",
    done: "You are still a member. To hear again, use the link “Choose how often” in any of our emails.",
  },
  "go-to-gathering": {
    title: "Are you coming to this gathering?",
    text: "With one click you are going, or on the waiting list if it is full. We send you when and where.",
    button: "I’m going",
    doneTitle: "Your answer is in",
    done: "We have sent you an email that says when and where.",
  },
  "not-go-to-gathering": {
    title: "Can you not come to this gathering?",
    text: "Say so with one click, and whoever waits longest gets your place.",
    button: "I can’t come",
    doneTitle: "You are not going",
    done: "Thank you for saying so. You can change your mind on the page of the gathering.",
  },
} satisfies Record<ActKind, ActWords>;
