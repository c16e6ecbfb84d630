import { seededAdministrators } from "./accounts.ts";
import type { Running } from "./boot.ts";

/** What a person needs to know after a start: where things are, who to be, what to try. */
export const printWelcome = ({ origins }: Running): void => {
  const { system, intranet, mail, signIn, table } = origins;
  const people = seededAdministrators.map(({ name, role }) => `    ${name}, ${role}`).join("\n");
  console.log(`
✓ Boundaryless is running. Everything below is on this machine only; the sample data is invented.

  A trust's intranet    ${intranet}          a pretend one, with the widget on it
  Communities           ${system}          the pages, without JavaScript too
  Dashboard             ${system}/admin
  Mail                  ${mail}          every e-mail that is sent lands here
  API                   ${system}/v1/docs
  Sign-in, table        ${signIn}, ${table}

  Sign in to the dashboard as
${people}

  Try this
    1. Open the intranet, find a community about something you care about, and join it.
    2. Open the mail inbox and confirm.
    3. Sign in to the dashboard as ${seededAdministrators[0]?.name} and look at the members.

  Ctrl-C stops it. The data stays in .data/; npm start -- --fresh begins anew.
`);
};
