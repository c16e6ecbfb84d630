import type { ReportReason } from "@boundaryless/contract";

/** What people report something for. */
export const reportReasons = {
  "patient-information": "Somebody could be recognised: a patient, a relative or a colleague",
  abuse: "It insults, threatens or discriminates",
  spam: "It is advertising or has nothing to do with improving care",
  "wrong-or-dangerous": "It is wrong in a way that could harm somebody",
  other: "Something else",
} satisfies Record<ReportReason, string>;

/** Texts of the page that reports something, and of what is hidden. */
export const report = {
  link: "Report this community",
  title: (community: string) => `Report “${community}”`,
  commentTitle: (community: string) => `Report a comment in “${community}”`,
  /** Above the comment that is reported. */
  says: "It says:",
  lede: "Something here should not be? Tell the moderators. They look at every report, and nobody else learns that it was you.",
  reason: "What is wrong?",
  reasons: reportReasons,
  text: "Tell us more",
  textHint: "Which words you mean, and why. You only need this for “something else”.",
  noPatients:
    "Do not repeat anything about a patient here. Say where it stands; the moderators can read it there.",
  email: "Your email address",
  emailHint:
    "We ask you to confirm it, and tell you what becomes of your report. Moderators never see it, and we delete it once they have decided.",
  submit: "Report it",
  faults: {
    "reason.choose": () => "Choose what is wrong",
    "text.required": () => "Say what is wrong",
  },
  sent: (community: string) => `We have sent you an email about your report of “${community}”.`,
  confirmTitle: "Send your report?",
  confirm: "Yes, send it",
  doneTitle: "Thank you for your report",
  done: "Moderators look at it now. We write to you when they have decided.",
  hiddenTitle: "This community is hidden for now",
  hidden:
    "Moderators have hidden it while something in it is put right. Nothing is deleted, its members stay members, and its facilitators know the reason.",
};
