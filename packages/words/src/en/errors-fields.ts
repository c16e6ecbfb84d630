interface Figures {
  maximum?: number;
}

const tooLong =
  (what: string) =>
  ({ maximum }: Figures) =>
    `Use ${maximum ?? "fewer"} characters or fewer for ${what}`;

/** What is wrong with a field of its own, by `<last part of the field>.<rule>`: which one it is, and what to do. */
export const fields = {
  "name.required": () => "Enter a name",
  "name.tooLong": tooLong("the name"),
  "email.required": () => "Enter your email address",
  "email.tooLong": tooLong("the email address"),
  "trust.required": () => "Choose your trust",
  "organisation.required": () => "Enter the name of your organisation",
  "organisation.tooLong": tooLong("the name of your organisation"),
  "discipline.choose": () => "Choose what kind of work you do",
  "language.choose": () => "Choose a language",
  "licence.choose": () => "Choose a licence",
  "problem.required": () => "Say what problem you want to work on",
  "problem.tooLong": tooLong("the problem"),
  "difference.required": () => "Say what would be different",
  "difference.tooLong": tooLong("what would be different"),
  "topics.required": () => "Enter a topic, or take the empty one out",
  "topics.tooLong": tooLong("each topic"),
  "topics.tooMany": ({ maximum }: Figures) => `Use ${maximum ?? "fewer"} topics or fewer`,
  "reason.required": () => "Enter a reason. It will be shown to the people it concerns",
  "reason.tooLong": tooLong("the reason"),
  "code.required": () => "Enter the code in the email",
  "text.required": () => "Write something",
  "title.required": () => "Enter a title",
  "title.tooLong": tooLong("the title"),
  "agenda.tooLong": tooLong("what it is about"),
  "date.required": () => "Enter the date on which it takes place",
  "time.required": () => "Enter when it starts",
  "timeZone.required": () => "Enter a time zone, like Europe/London",
  "onlineUrl.https": () => "Enter a link to join that begins with https://",
  "onlineUrl.tooLong": tooLong("the link to join"),
  "place.tooLong": tooLong("the place"),
  "notes.required": () => "Write what came of it",
  "notes.tooLong": tooLong("what came of it"),
  "url.required": () => "Enter the address that messages are sent to",
  "url.tooLong": tooLong("the address that messages are sent to"),
  "kinds.choose": () => "Choose at least one thing that is told",
  "format.choose": () => "Choose where messages go",
  "origin.required": () => "Enter the address of the other installation",
  "origin.tooLong": tooLong("the address of the other installation"),
  "words.choose": () => "Choose what becomes of what they wrote",
  "passages.required": () => "Choose at least one passage",
};
