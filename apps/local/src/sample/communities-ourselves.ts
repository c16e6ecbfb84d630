import { keys } from "./describe.ts";
import type { SampleCommunity } from "./types.ts";

/** The work itself: staff, volunteers, buildings, tools, letters. */
export const communitiesAboutOurselves: readonly SampleCommunity[] = [
  {
    slug: "green-theatres",
    name: "Green theatres: gas, gloves and the bin bags at five o'clock",
    problem:
      "One list fills eleven bags, most of it packaging we opened in case. Nitrous leaks out of the manifold day and night whether or not anybody breathes it. Each of us has a clever idea, and infection control has heard it nine times.",
    difference:
      "Manifolds off, portable cylinders where nitrous is really used, reusable gowns that surgeons like, and packs slimmed by the people who open them. Tried in one theatre, weighed, and written down so the next trust starts there.",
    topics: ["theatres", "anaesthetic gases", "waste", "net zero"],
    stage: "maturing",
    status: "open",
    language: "en",
    startedOn: "2025-04-22",
    facilitators: ["lucy-penhaligon", "rohan-wijesinghe"],
    members: keys(`
      priya-raghunathan marcus-bailey-thompson kwabena-asante callum-frost bartholomew-ashdown anneliese-vogt
      ines-marques peter-hallam zainab-al-hashimi mohammed-aslam-khan robert-shaw chidi-anyanwu
      elspeth-corrigan biju-thomas helena-lindqvist edward-thorne claire-molyneux craig-entwistle
      glenn-barraclough ifeoma-uche noor-jahan-akhtar rashid-karim dafydd-bowen anand-krishnamurthy
      matthew-staniforth
    `),
  },
  {
    slug: "preceptorship-for-new-allied-health-professionals",
    name: "The first year of a newly qualified AHP",
    problem:
      "Nurses get a preceptorship year. Our new physios, OTs and dietitians get a lanyard and a full caseload by week three, often as the only one of their kind on site. A third of ours are looking elsewhere by Christmas.",
    difference:
      "A preceptor outside the line, protected half-days that survive winter, and small groups across trusts so that the only speech therapist in the building has somebody to ring.",
    topics: ["preceptorship", "allied health", "newly qualified", "retention"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2025-09-30",
    facilitators: ["tomasz-wisniewski", "tamsin-greaves"],
    members: keys(`
      ioana-popescu tunde-balogun joanna-kowalczyk piran-nance bronagh-devlin imran-hussain farah-siddiqui
      elspeth-corrigan niamh-gallagher saima-patel matthew-staniforth dilip-mistry ffion-llyr-roberts
      martyn-probert
    `),
  },
  {
    slug: "first-winter-of-internationally-educated-nurses",
    name: "The first winter of internationally educated nurses",
    problem:
      "We arrive in October with ten years of intensive care behind us, pass the OSCE, and are taught to take a temperature. The room is cold, the bank account takes seven weeks, and nobody says our names. By February some have gone.",
    difference:
      "Somebody from home meets the plane, the flat has a kettle and a coat in it, and our first ward asks what we already know. New colleagues can talk to nurses one year ahead, in any trust, before they even fly.",
    topics: ["international nurses", "welcome", "retention"],
    stage: "potential",
    status: "open",
    language: "en",
    startedOn: "2026-09-29",
    facilitators: ["biju-thomas"],
    members: keys(`
      rajesh-pillai jithin-varghese maricel-santos sunita-gurung swapna-joseph precious-ndlovu blessing-moyo
      constance-mbeki teresa-mwangi joyce-achieng ngozi-eze hannah-goldberg
    `),
  },
  {
    slug: "menopause-at-work",
    name: "Menopause at work, on a twelve-hour shift",
    problem:
      "Hot flushes in polyester, no window, a break that does not come and a manager of twenty-six who is kind and has no idea. Experienced women drop their hours or leave, and the exit form says 'personal reasons'.",
    difference:
      "Breathable uniforms on the order list, a fan without a business case, rotas that bend for a bad month, and managers who know the two questions to ask. We count who stayed.",
    topics: ["menopause", "uniforms", "rotas", "staff wellbeing"],
    stage: "maturing",
    status: "open",
    language: "en",
    startedOn: "2025-06-10",
    facilitators: ["wendy-markham", "nasreen-begum"],
    members: keys(`
      grace-adomako hannah-goldberg fiona-mackenzie simone-baptiste rosalind-cardew sunita-gurung
      catherine-dunmore ruth-feldman jacqueline-whitehouse lorraine-edwards elspeth-corrigan
      pauline-gooch sinead-brannigan janet-postlethwaite hazel-ingham eleri-morgan-rees
      angharad-meredith
    `),
  },
  {
    slug: "companions-at-the-end-of-life",
    name: "Nobody dies alone: volunteer companions in the last days",
    problem:
      "Some people have nobody. At night the nurse looks in when she can, between two bleeps, and then the side room is quiet. We have volunteers who would sit with them, and eleven weeks of checks and no one to ring at 3 a.m.",
    difference:
      "A rota of trained companions that a ward can call day or night, who read, hold a hand or just stay. Good supervision, a hospice in every pair, and an honest way to say that this one was hard.",
    topics: ["end of life", "volunteers", "companionship"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2025-11-04",
    facilitators: ["desmond-clarke", "bernadette-fallon"],
    members: keys(`
      frances-hollingsworth emmanuel-quaye grace-adomako jenna-tregear rupinder-kaur-sandhu constance-mbeki
      teresa-mwangi michael-rimmer gloria-benjamin sian-wynne-davies
    `),
  },
  {
    slug: "fourteen-logins-before-breakfast",
    name: "Fourteen logins before breakfast",
    problem:
      "We timed one morning: fourteen logins, three passwords that expired this week, and a smartcard that must stay in while you see the patient in the next bay. So one person logs in and everybody works as her.",
    difference:
      "Tap the badge, the session follows you to the next computer, four seconds. We share timings, contracts and the wording that got it past information governance, so that no trust has to argue it from nothing.",
    topics: ["single sign-on", "ward computers", "smartcards", "information governance"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2026-01-13",
    facilitators: ["daniel-fairweather", "adam-sykes"],
    members: keys(`
      jack-pritchard tom-wickens sanjay-parmar kelvin-chan osian-pugh leticia-fernandez-ruiz jithin-varghese
      abdi-warsame chloe-nguyen kirsty-robson patrick-duffy pauline-gooch gurdeep-bains
    `),
  },
  {
    slug: "warm-wards-without-steam",
    name: "Warm wards without steam: heat decarbonisation of older buildings",
    problem:
      "Our boilers are from 1974 and the mains leak under the car park. Every study says heat pumps and stops at the Victorian block, where you cannot drop the flow temperature, decant the ward or find the asbestos register.",
    difference:
      "What each of us really did, ward by ward: flow temperatures in January, what the pipework hid, the bill after a year. Good enough that the next estates team can put a real number in the bid.",
    topics: ["heat decarbonisation", "estates", "heat pumps", "older buildings"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2025-12-09",
    facilitators: ["peter-hallam"],
    members: keys(`
      marcus-bailey-thompson callum-frost robert-shaw craig-entwistle janet-postlethwaite glenn-barraclough
      dafydd-bowen kwabena-asante
    `),
  },
  {
    slug: "letters-patients-can-read",
    name: "Letters patients can read",
    problem:
      "We write about patients to their GP and copy them in. They look up 'unremarkable' and 'denies alcohol' and feel judged, and the one thing they were to do next is in paragraph five.",
    difference:
      "The letter is to the patient, starts with what happens next, and the GP gets the same page. Done: six trusts changed their templates, and what we learnt stays here for whoever is next.",
    topics: ["clinic letters", "plain language", "outpatients"],
    stage: "transformation",
    status: "archived",
    language: "en",
    startedOn: "2025-01-28",
    facilitators: ["helena-lindqvist"],
    members: keys(`
      vikram-desai anneliese-vogt pauline-gooch yusuf-rahman moira-cattermole trevor-abbott
      eleni-papadopoulou rosemary-unwin
    `),
  },
];
