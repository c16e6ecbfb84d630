/** Texts of the widget about what is wrong, and what could not be sent. */
export const trouble = {
  errorTitle: "There is a problem",
  errorPrefix: "Error:",
  wrong: {
    name: "Enter your full name",
    email: "Enter your email address",
    emailForm: "Enter an email address in the correct format, like name@example.org",
    trust: "Choose your trust from the list, or say that yours is not listed",
    organisation: "Enter the name of your organisation",
    discipline: "Choose what kind of work you do",
    agreed: "Agree to the text below to join",
    code: "Enter the six characters of the code in the email",
  },
  notSentTitle: "Not sent yet",
  notSent: "We could not reach the server. What you typed is kept. Try again in a moment.",
  notSentOffline: "You are offline. What you typed is kept. Send it when you are connected again.",
  notUnderstood: "Something went wrong on our side. What you typed is kept. Try again in a moment.",
};
