import { blocked, confirmReport, moderated, reportOutcome, unblocked } from "./mail-moderation.ts";
import { closed, oneTrust } from "./mail-closing.ts";
import { digest } from "./mail-digest.ts";
import { merged } from "./mail-merging.ts";
import { erasureMail } from "./mail-erasure.ts";
import { facilitatorMail } from "./mail-facilitator.ts";
import { contributionMail } from "./mail-contribution.ts";
import { gatheringMail } from "./mail-gathering.ts";
import { problemMail } from "./mail-problem.ts";
import { webhookMail } from "./mail-webhook.ts";

/** Texts of the e-mails. Every text is plain; the templates escape and lay out. */
export const mail = {
  /** Whoever reports something gives no name. */
  hello: (name: string) => (name === "" ? "Hello," : `Hello ${name},`),
  signature: "Boundaryless: communities of practice across organisations",
  goal: "The goal:",
  codeLabel: "Or enter this code, for example on another device:",
  codePage: "Where to enter the code:",
  linkHelp: "If nothing opens, copy this address into your browser:",
  keeps: "You have 7 days. If you did not ask for this, do nothing: without you nothing happens.",
  leave: "Leave this community with one click, without a password:",
  leaveLink: "Leave this community",
  change: "Choose how often you hear from your communities:",
  changeLink: "Choose how often",
  withdraw: "To take your request back now, and get no more email about it:",
  withdrawLink: "Take it back",
  "confirm-join": {
    subject: (community: string) => `Confirm that you want to join “${community}”`,
    title: "One more step",
    lead: (community: string) => `You asked to join the community “${community}”.`,
    text: ["Open the page and press its button to confirm that this address is yours. Then you are in."],
    button: "Join",
    why: (community: string) =>
      `You get this email because somebody, probably you, asked to join “${community}” with this address.`,
  },
  "confirm-start": {
    subject: (community: string) => `Confirm that you want to start “${community}”`,
    title: "One more step",
    lead: (community: string) => `You asked to start the community “${community}”.`,
    text: [
      "Open the page and press its button to confirm that this address is yours. Then it is live, and everybody in every trust can join it.",
    ],
    button: "Start it",
    why: (community: string) =>
      `You get this email because somebody, probably you, asked to start “${community}” with this address.`,
  },
  merged,
  welcome: {
    subject: (community: string) => `Welcome to “${community}”`,
    title: "You are in",
    lead: (community: string) => `You have joined the community “${community}”.`,
    text: [
      "It is yours as much as anybody’s: any member can call a gathering and share a lesson.",
      "Tell one colleague who cares about this too. A community is as good as the people in it.",
    ],
    button: "Go to the community",
    why: (community: string) => `You get this email because you have joined “${community}”.`,
  },
  started: {
    subject: (community: string) => `“${community}” is live`,
    title: "Your community is live",
    lead: (community: string) =>
      `The community “${community}” is open to everybody in every trust. You are its facilitator.`,
    text: [
      "Share its address with the first few people who care about this as much as you do.",
      "Say in one sentence what you would try first. People join something specific.",
    ],
    button: "Go to your community",
    why: (community: string) => `You get this email because you have started “${community}”.`,
  },
  removed: {
    subject: (community: string) => `You are no longer a member of “${community}”`,
    title: "You are no longer a member",
    lead: (community: string) =>
      `A facilitator or administrator has removed you from the community “${community}”.`,
    text: [
      "You will get no more email about it. If you think that this is a mistake, ask the organisation that runs this service.",
    ],
    reason: "The reason given:",
    button: "See all communities",
    why: (community: string) => `You get this email because you were a member of “${community}”.`,
  },
  "role-changed": {
    subject: (community: string) => `Your role in “${community}” has changed`,
    title: "Your role has changed",
    lead: (community: string) => `You have a new role in the community “${community}”.`,
    text: [],
    roles: {
      facilitator:
        "You are a facilitator now: you look after the community together with the others and may edit it.",
      member: "You are a member now, like everybody else. You can still call a gathering and share a lesson.",
    },
    button: "Go to the community",
    why: (community: string) => `You get this email because you are a member of “${community}”.`,
  },
  "confirm-report": confirmReport,
  "report-outcome": reportOutcome,
  moderated,
  blocked,
  unblocked,
  closed,
  digest,
  "one-trust": oneTrust,
  ...facilitatorMail,
  ...problemMail,
  ...erasureMail,
  ...contributionMail,
  ...webhookMail,
  ...gatheringMail,
};
