import { keys } from "./describe.ts";
import type { SampleCommunity } from "./types.ts";

/** Front door, ambulance, emergency department, same-day care. */
export const communitiesOfTheFirstHours: readonly SampleCommunity[] = [
  {
    slug: "sepsis-first-hour",
    name: "Sepsis: recognised and treated in the first hour",
    problem:
      "On a busy take the first antibiotic goes in at two or three hours. NEWS2 is charted, but nobody says the word sepsis out loud, the cultures wait for somebody who can bleed the patient, and the drug is in another ward's cupboard.",
    difference:
      "Anyone, healthcare assistant or daughter, can ask 'could this be sepsis?' and a senior comes. High-risk patients have cultures and a first dose within the hour, and we stop early when it turns out to be something else.",
    topics: ["sepsis", "deterioration", "antibiotics", "emergency care"],
    stage: "maturing",
    status: "open",
    language: "en",
    startedOn: "2025-02-11",
    facilitators: ["amara-okafor", "patrick-duffy"],
    members: keys(`
      priya-raghunathan siobhan-oreilly leticia-fernandez-ruiz chloe-nguyen shabnam-chowdhury oluwaseun-adebayo
      maria-da-conceicao-albuquerque-de-vasconcelos-pinheiro lucy-penhaligon jithin-varghese meera-iyer
      jenna-tregear bartholomew-ashdown emma-yeo anneliese-vogt rajesh-pillai samuel-osei ngozi-eze
      zainab-al-hashimi harpreet-dhillon mohammed-aslam-khan blessing-moyo agnieszka-zielinska chidi-anyanwu
      helena-lindqvist arjun-nair edward-thorne rosemary-unwin jodie-larter vikram-desai aisha-malik
      rebecca-ollerenshaw joyce-achieng sarah-holroyd ifeoma-uche noor-jahan-akhtar kirsty-robson rashid-karim
      precious-ndlovu fatima-zahra-benali khadija-abdullahi bethan-llewellyn wayne-cockcroft moira-cattermole
    `),
  },
  {
    slug: "learning-disability-in-the-emergency-department",
    name: "Reasonable adjustments for people with a learning disability in ED",
    problem:
      "The hospital passport is in the bag and nobody opens it. People sit for six hours under strip lights beside the resus doors, and 'he's always like that' gets written where the pain score should be.",
    difference:
      "The adjustment is made at triage, not asked for: a quiet room, the carer stays, first on the list for bloods. Pain is assessed with a tool that works without words, and the liaison nurse hears about it while the person is still here.",
    topics: ["learning disability", "emergency care", "reasonable adjustments", "hospital passport"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2026-01-20",
    facilitators: ["lorraine-edwards", "lee-bannister"],
    members: keys(`
      amara-okafor oluwaseun-adebayo fiona-mackenzie kieran-doyle nicola-bramwell rajesh-pillai blessing-moyo
      tariq-mahmood niamh-gallagher aisha-malik claire-molyneux precious-ndlovu khadija-abdullahi
      kayleigh-jenkins ursula-kamara
    `),
  },
  {
    slug: "same-day-emergency-care-for-frailty",
    name: "Same-day emergency care for people living with frailty",
    problem:
      "Our same-day unit says no to anybody who needs two to transfer or cannot give a history. So the people who lose most by a night on a trolley are the ones we admit, and ten days later they can no longer do their own stairs.",
    difference:
      "The clinical frailty score is a reason to come in, not to be turned away. Therapist, pharmacist and geriatrician before two o'clock, transport booked by four, and a phone call home the next morning.",
    topics: ["frailty", "same-day emergency care", "older people"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2025-10-07",
    facilitators: ["vikram-desai", "alison-hedley"],
    members: keys(`
      tomasz-wisniewski oluwaseun-adebayo maricel-santos simone-baptiste bartholomew-ashdown
      rupinder-kaur-sandhu maggie-attrill jodie-larter teresa-mwangi joyce-achieng
      lindsay-farrimond hazel-ingham rhian-beynon swapna-joseph benedict-achebe gareth-loveridge
    `),
  },
  {
    slug: "sickle-cell-pain-in-thirty-minutes",
    name: "Sickle cell crisis: pain relief within thirty minutes",
    problem:
      "People in crisis arrive with a care plan on their phone and still wait ninety minutes for morphine, because somebody at the desk thinks they know what a drug seeker looks like. Some now stay at home until they are dangerously ill.",
    difference:
      "The plan opens in the ED record, the first dose is in within thirty minutes at any hour, and we publish our times by hospital so that nobody can say theirs are fine.",
    topics: ["sickle cell", "pain", "emergency care", "health inequalities"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2026-03-03",
    facilitators: ["oluwaseun-adebayo", "jermaine-roye"],
    members: keys(`
      amara-okafor shabnam-chowdhury kieran-doyle ngozi-eze blessing-moyo chidi-anyanwu aisha-malik
      patrick-duffy ifeoma-uche precious-ndlovu khadija-abdullahi
    `),
  },
  {
    slug: "bloods-that-must-be-taken-again",
    name: "Bloods that have to be taken again",
    problem:
      "One potassium in eight from our ED comes back haemolysed. The lab rings, nobody picks up, the patient is bled again at two in the morning and the bed decision waits another three hours. Ward and lab each think it is the other.",
    difference:
      "We know which cannula, which vacuum tube and which chute does it, because trusts tried one change each and shared the counts. Under two in a hundred, and the lab visits the department instead of ringing it.",
    topics: ["phlebotomy", "haemolysis", "pathology", "emergency care"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2026-02-17",
    facilitators: ["daiva-kazlauskiene"],
    members: keys(`
      chloe-nguyen samuel-osei arjun-nair bjorn-halvorsen victoria-ranasinghe shabnam-chowdhury aisha-malik
      agnieszka-zielinska lucy-penhaligon amara-okafor
    `),
  },
  {
    slug: "codi-yn-saff-yng-nghefn-gwlad",
    name: "Cwympo heb anaf: codi'n saff yng nghefn gwlad",
    problem:
      "Pan fydd rhywun hŷn yn cwympo heb anaf ym Mhowys neu ym Mhen Llŷn, gall aros oriau ar y llawr am ambiwlans. Erbyn i ni gyrraedd mae'r croen wedi torri a'r hyder wedi mynd, ac i'r ysbyty yr ân nhw.",
    difference:
      "Ymatebwyr lleol, gofalwyr a nyrsys ardal â chlustog godi ac asesiad syml, wrth y drws o fewn awr. Neb yn mynd i'r ysbyty dim ond am nad oedd neb arall ar gael i'w godi.",
    topics: ["cwympo", "gofal gwledig", "ambiwlans"],
    stage: "potential",
    status: "open",
    language: "cy",
    startedOn: "2026-08-25",
    facilitators: ["rhodri-gittins"],
    members: keys("gwilym-parry heledd-vaughan sioned-prydderch nerys-hughes"),
  },
  {
    slug: "naloxone-before-leaving",
    name: "Naloxone in the hand before leaving",
    problem:
      "People treated for an overdose walk out of the department before the paperwork is done, and they walk out with nothing. The kit is in pharmacy, pharmacy shuts at six, and we meet the same person again in a doorway.",
    difference:
      "A kit and two minutes of training offered at the trolley, by whoever is there, at any hour. No prescription, no appointment, no lecture.",
    topics: ["naloxone", "overdose", "harm reduction"],
    stage: "potential",
    status: "open",
    language: "en",
    startedOn: "2026-10-13",
    facilitators: ["colin-featherstone"],
    members: ["kieran-doyle"],
  },
  {
    slug: "no-child-held-down-for-a-cannula",
    name: "No child held down for a cannula",
    problem:
      "Three adults, one screaming four-year-old, a fourth attempt. We tell ourselves it was quick. The child then fights every needle for ten years, and the new nurse goes home and cries.",
    difference:
      "Numbing cream on at the front door, a named person whose only job is the child, two attempts and then somebody better, and the courage to ask whether this line is needed today at all.",
    topics: ["children", "cannulation", "play", "restraint"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2026-04-28",
    facilitators: ["claire-molyneux"],
    members: keys(`
      beatriz-carvalho wei-ling-tan oliver-hartnell rohan-wijesinghe zainab-al-hashimi rajesh-pillai
      alison-hedley bethan-llewellyn
    `),
  },
  {
    slug: "an-interpreter-at-two-in-the-morning",
    name: "An interpreter at two in the morning",
    problem:
      "At night on the labour ward the husband interprets, or the cleaner, or a phone on speaker that cuts out at the word 'caesarean'. She signs the form. None of us could swear she understood it.",
    difference:
      "A trained interpreter on a screen within five minutes, in the ten languages we really hear, and a rule we all hold to: no consent through a relative, at any hour.",
    topics: ["interpreting", "maternity", "consent"],
    stage: "potential",
    status: "open",
    language: "en",
    startedOn: "2026-09-15",
    facilitators: ["shabnam-chowdhury"],
    members: keys(`
      nasreen-begum abdi-warsame harpreet-dhillon zainab-al-hashimi noor-jahan-akhtar khadija-abdullahi
      leticia-fernandez-ruiz
    `),
  },
];
