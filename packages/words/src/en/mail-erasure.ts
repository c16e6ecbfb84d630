/** Texts of the e-mails about being forgotten. */
export const erasureMail = {
  "confirm-erasure": {
    subject: "Confirm that you want to be forgotten",
    title: "One more step",
    lead: "Somebody, probably you, asked us to forget whoever has this address: everything we keep about you, in every community, for good.",
    words: {
      stay: "Your comments, lessons and gatherings stay, without your name.",
      go: "Your comments, lessons and gatherings go as well.",
    },
    text: ["Open the page and press its button to confirm it. It cannot be undone."],
    button: "Forget me",
    why: "You get this email because somebody, probably you, asked for it with this address.",
  },
  erased: {
    subject: "We have forgotten you",
    title: "It is done",
    lead: "Everything we kept about you is deleted.",
    words: {
      stay: "What you wrote stays with its communities, without your name.",
      go: "What you wrote is deleted, too.",
    },
    text: [
      "Backups that cannot be changed still have it for a while, and are deleted on their own. If one ever has to be used, you are forgotten again first.",
      "This is the last email. You are welcome to come back at any time, as somebody new.",
    ],
    button: "What we keep and how long",
    why: "You get this email because you asked to be forgotten. We no longer have this address.",
  },
};
