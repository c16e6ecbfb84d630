/** Texts of the widget once an e-mail is on its way: its code, sending it again, and the welcome. */
export const after = {
  junk: "Nothing there? Look in the junk folder first.",
  most: "At most five emails an hour go to one address.",
  code: "Code from the email",
  codeHint: "6 letters and digits",
  confirm: "Confirm",
  confirming: "Confirming",
  resend: "Send it again",
  resendIn: (seconds: number) =>
    seconds === 1 ? "You can send it again in 1 second" : `You can send it again in ${seconds} seconds`,
  resent: (email: string) => `Sent again to ${email}`,
  otherAddress: "Use another address",
  emailForCode: "The email address you joined with",
  joinedTitle: "You have joined",
  joined: (name: string) => `You are now a member of ${name}.`,
  joinedBefore: "You had confirmed this already. There is nothing more to do.",
  joinedNext:
    "Meet the others, share what you have tried, or call a gathering. You can leave with one click in any email.",
  visit: "Go to the community’s page",
};
