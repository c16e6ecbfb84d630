import type { Stage } from "@boundaryless/contract";
import { act, acts } from "./pages-acts.ts";
import { elsewhere } from "./pages-elsewhere.ts";
import { placement } from "./pages-placement.ts";
import { embed, oembed, picture } from "./pages-embed.ts";
import { mailChoice } from "./pages-mail.ts";
import { report } from "./pages-moderation.ts";
import { near, poster, sharing, started } from "./pages-sharing.ts";
import { comments } from "./pages-comments.ts";
import { contribute } from "./pages-contribute.ts";
import { gatherings } from "./pages-gathering.ts";
import { lesson } from "./pages-lesson.ts";
import { erasure } from "./pages-erasure.ts";
import { stuck } from "./pages-stuck.ts";

/** Texts of the member pages, the frame page and the feeds. */
export const pages = {
  frame: {
    title: (page: string) => `${page} – Boundaryless`,
    errorTitle: (page: string) => `Error: ${page}`,
    skip: "Skip to main content",
    home: "Boundaryless, to all communities",
    mainLinks: "Main links",
    communities: "Communities",
    start: "Start a community",
    /** Named in the language it leads to. */
    otherLanguage: "Cymraeg",
    footerLinks: "About this service",
    privacy: "Privacy",
    accessibility: "Accessibility",
    feed: "News feed of all communities",
    licence:
      "What communities publish here may be used by anybody, under the open licence that each one names.",
    back: "Back to all communities",
    noPatients: "Please write nothing about patients that could identify them.",
  },
  directory: {
    title: "Communities of practice",
    lede: "Join people in other trusts who work on the same problem as you, or start a community yourself. No account needed.",
    find: "Find a community",
    words: "Words",
    wordsHint: "For example: falls, sepsis, discharge",
    trust: "With people from trust",
    trustHint: "Name or code, for example RJ1",
    search: "Search",
    topic: (topic: string) => `Topic: ${topic}`,
    clearTopic: "Show all topics",
    clear: "Clear the search",
    results: (count: number, more: boolean) =>
      more ? `The first ${count} communities` : count === 1 ? "1 community" : `${count} communities`,
    resultsTitle: "Communities",
    nextPage: "Next page",
    firstPage: "First page",
    noneTitle: "No community fits yet",
    none: "Nobody works on this here yet. You can be the first: it takes two questions and a name.",
    emptyTitle: "No communities yet",
    empty: "Nobody has started one yet. You can be the first: it takes two questions and a name.",
    startIt: "Start a community",
    whichTrust: "Which trust do you mean?",
    unknownTrust: (typed: string) => `We know no trust called “${typed}”, so this list shows all trusts.`,
    topics: "Topics",
    inLesson: "In a lesson:",
    inLessonWords: (words: string) => `Its words: ${words}`,
  },
  community: {
    goal: "The goal",
    problem: "The problem",
    difference: "What would be different",
    who: "Who is in it",
    topics: "Topics",
    stage: "How far it has come",
    stageNow: (stage: string) => `Now: ${stage}.`,
    stages: {
      potential:
        "A few people have found that they care about the same thing. It is a good moment to join and shape it.",
      coalescing: "People are getting to know each other and finding out what they can learn together.",
      maturing: "The community knows what it stands for and builds up what it has learnt.",
      stewardship: "The community keeps its knowledge alive and up to date, and others come to ask.",
      transformation:
        "The work is done or has become something else. What was learnt stays here for everybody.",
    } satisfies Record<Stage, string>,
    pausedTitle: "This community is paused",
    paused: "Nobody can join while it is paused. The reason given:",
    archivedTitle: "This community is archived",
    archived: "It can still be read, but nobody can join any more. The reason given:",
    successor: "It points its members to",
    joinTitle: "Join this community",
    joinText: "It takes half a minute, and you can leave with one click at any time.",
    join: "Join",
    nextGathering: "Next gathering",
    latestLesson: "Latest lesson",
    follow: "Follow",
    share: "Share this page:",
    copy: "Copy the address",
    copied: "Copied",
    atom: "News feed (Atom)",
    jsonFeed: "News feed (JSON Feed)",
    licence: "What this community publishes may be used under the",
    calendar: "Calendar (iCalendar)",
    data: "Data (JSON)",
    bundle: "Everything in one file (JSON), for another installation",
    startedOn: (date: string) => `Started on ${date}`,
    importedOn: (date: string) => `Taken over on ${date} from`,
  },
  sharing,
  poster,
  near,
  started,
  form: {
    summary: "There is a problem",
    error: "Error:",
    you: "About you",
    name: "Your name",
    nameHint: "The other members see it",
    email: "Your email address",
    emailHint: "We send one email to make sure that it is yours",
    trust: "Your trust or organisation",
    trustHint: "Name or code, for example RJ1. If it is not a trust, write its name",
    whichTrust: (typed: string) => `Which one is “${typed}”?`,
    whichTrustError: "Choose your trust, or say that it is not listed",
    unknownTrust: (typed: string) => `We do not know “${typed}”. Is it right?`,
    unknownTrustHint: "Correct the name above, or go on with it if it is an organisation that is not a trust",
    unknownTrustError: "Correct the name of your trust, or say that it is not listed",
    notListed: (typed: string) => `Not listed: my organisation is “${typed}”`,
    discipline: "Your kind of work",
    /** Sentences of this form alone, by `<field>.<rule>`. */
    faults: {
      "name.required": () => "Enter your name",
      "starter.name.required": () => "Enter your name",
      "person.name.required": () => "Enter your name",
      "author.name.required": () => "Enter your name",
    },
    chooseDiscipline: "Choose one",
    agreement: "What you agree to",
    changedSince:
      "This was changed after you opened it, perhaps by you in another tab. Look at it again: if you press the button now, what you see here counts.",
    knownByNow:
      "This device is remembered by now. If you have confirmed this already, there is nothing more to do; if not, send it here.",
  },
  join: {
    title: (community: string) => `Join “${community}”`,
    submit: "Agree and join",
  },
  start: {
    title: "Start a community",
    lede: "You need nobody’s permission. Two questions, a name, and it is live once you have confirmed your email address.",
    problem: "What problem do you want to work on?",
    problemHint:
      "Be specific. For example: patients fall at night on our ward because nobody sees them get up",
    difference: "What would be different?",
    differenceHint: "For example: half as many falls between 10pm and 6am by next summer",
    name: "What is the community called?",
    nameHint: "Short and clear, for example: Fewer falls at night",
    topics: "Topics",
    topicsHint: "Up to five, with commas between them. For example: falls, night shift",
    faults: {
      "name.required": () => "Enter a name for the community",
      "topics.tooMany": () => "Enter 5 topics or fewer",
    },
    aboutIt: "About the community",
    submit: "Agree and start",
  },
  sent: {
    title: "Check your email",
    join: (community: string) => `You are nearly in. We have sent you an email about joining “${community}”.`,
    start: (community: string) =>
      `“${community}” is nearly live. We have sent you an email about starting it.`,
    next: "Open it and press the button there, or enter its six-character code here.",
    address: "We have sent it to",
    change: "Change what I entered",
    keeps: "You have 7 days. If you do nothing, nothing happens.",
    resendTitle: "No email?",
    resend: "It can take some minutes. Look in your junk folder too.",
    most: "At most five emails an hour go to one address.",
    resendButton: "Send it again",
    resent: "We have sent the email again.",
  },
  code: {
    title: "Enter the code",
    label: "Code from the email",
    hint: "Six letters and digits",
    submit: "Confirm with the code",
  },
  confirm: {
    title: "Confirm your email address",
    joinTitle: (community: string) => `Join “${community}”?`,
    startTitle: "Start your community?",
    text: "Press the button to confirm that this is you. Opening this page has changed nothing yet.",
    join: "Yes, join",
    start: "Yes, start it",
    confirm: "Yes, confirm",
    withCode: "Enter the email address that you gave, and the six-character code in the email we sent to it.",
    joinedTitle: (community: string) => `You have joined “${community}”`,
    joined: "We have sent you an email with everything you need, and with a link to leave at any time.",
    startedTitle: (community: string) => `“${community}” is live`,
    started: "Everybody in every trust can find and join it now. You are its facilitator.",
    next: "What next",
    nextJoined: "Tell a colleague: a community is as good as the people in it.",
    toCommunity: "Go to the community",
    alreadyTitle: "You have confirmed this already",
    expiredTitle: "This link has expired",
    unknownTitle: "We do not know this link",
    failedTitle: "This did not work",
    laterTitle: "Not just yet",
    askAgain: "Ask again",
    startAgain: "Start it again",
    tryAgain: "Try again",
  },
  leave: {
    title: (community: string) => `Leave “${community}”?`,
    text: "You will get no more email about it, and the other members will no longer see you. You can join again at any time.",
    submit: "Leave",
    stay: "Stay in it",
    leftTitle: (community: string) => `You have left “${community}”`,
    left: "There will be no more email about it. If this was a mistake, you can join again.",
    joinAgain: "Join again",
    unknownTitle: "We do not know this link",
    unknown:
      "It may be cut off. Copy the whole address from the email, or use the leave link of another email about the community.",
  },
  privacy: {
    title: "Privacy",
    sections: [
      {
        title: "What we keep",
        text: "When you join or start a community: your name, email address, trust or organisation, kind of work, language, and which wording you agreed to and when. Nothing else about you.",
      },
      {
        title: "What we do not do",
        text: "These pages set no cookies unless you ask to be remembered on a device, load nothing from other companies, and measure nobody. To keep robots out, we count requests by a scrambled network address that is thrown away after a day or so.",
      },
      {
        title: "Who sees it",
        text: "The other members of a community you join see your name, trust and kind of work. Nobody but its administrators sees your email address. Everybody can see how many people, trusts and kinds of work are in a community, but not who.",
      },
      {
        title: "Until you confirm",
        text: "What you ask for waits for 7 days and is deleted if you do not confirm it. Until then nobody sees it.",
      },
      {
        title: "Leaving",
        text: "Every email has a link that takes you out of the community with one click, without a password. Your membership is then deleted.",
      },
      {
        title: "On pages of your trust",
        text: "The list of communities sets no cookie. We count how often it is shown on a website and how many join there, without knowing who: one view in twenty, drawn by chance. If your browser asks for privacy, you are not counted.",
      },
      {
        title: "Your rights",
        text: "You can have yourself forgotten below, at any time and without a reason. You can also ask for a copy of what is kept about you and have it corrected: ask the organisation that runs this installation; it is the data controller.",
      },
    ],
  },
  accessibility: {
    title: "Accessibility",
    sections: [
      {
        title: "What we aim for",
        text: "Everybody should be able to use these pages: level AA of the Web Content Accessibility Guidelines 2.2. They work without JavaScript, with the keyboard alone, with a screen reader, at 400 % zoom, in dark mode and on paper, in English and in Welsh.",
      },
      {
        title: "How it is tested",
        text: "Every page is checked by an automatic tool and used with the keyboard alone whenever the software changes. People who rely on assistive technology have not tested it yet, so there may be problems that we do not know of.",
      },
      {
        title: "What does not work well yet",
        text: "Names and texts that members write appear in the language they were written in.",
      },
      {
        title: "Tell us",
        text: "If something is in your way, tell the organisation that runs this installation, and say which page it was and what you use.",
      },
    ],
  },
  failure: {
    notFoundTitle: "Page not found",
    notFound:
      "There is nothing at this address. If you typed it, check it; if you followed a link, the page may have gone.",
    brokenTitle: "Something went wrong on our side",
    broken: "Nothing was changed. Try again in a moment.",
  },
  embed,
  picture,
  oembed,
  feeds: {
    allTitle: "Communities of practice",
    allSubtitle: "Communities of all trusts, by last activity",
    started: (community: string) => `“${community}” has started`,
    goal: (problem: string, difference: string) =>
      `The problem: ${problem}\nWhat would be different: ${difference}`,
  },
  report,
  act,
  acts,
  elsewhere,
  placement,
  mailChoice,
  stuck,
  erasure,
  contribute,
  lesson,
  comments,
  gatherings,
  lookingForFacilitator:
    "This community is looking for a facilitator. Members are asked by email; join, and it could be you.",
};
