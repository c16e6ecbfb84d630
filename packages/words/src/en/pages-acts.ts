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
} satisfies Record<ActKind, ActWords>;
