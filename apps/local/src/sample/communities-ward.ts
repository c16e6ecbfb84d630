import { keys } from "./describe.ts";
import type { SampleCommunity } from "./types.ts";

/** Care on the ward and the way home. */
export const communitiesOfTheWard: readonly SampleCommunity[] = [
  {
    slug: "falls-on-night-shifts",
    name: "Fewer falls on night shifts",
    problem:
      "Most of our falls happen between two and five, on the way to the toilet, when one of us is on break and the bay nurse is behind a curtain. The risk form was filled in at four in the afternoon, about a different person.",
    difference:
      "A toilet round before the break, not after. Lights that come on low by themselves, beds by the door for those who wander, and a ten-minute talk after every fall that asks what and not who.",
    topics: ["falls", "night shift", "older people"],
    stage: "maturing",
    status: "open",
    language: "en",
    startedOn: "2025-03-25",
    facilitators: ["blessing-moyo", "bronagh-devlin"],
    members: keys(`
      grace-adomako tomasz-wisniewski maricel-santos joanna-kowalczyk sunita-gurung rupinder-kaur-sandhu
      harpreet-dhillon jacqueline-whitehouse lorraine-edwards imran-hussain agnieszka-zielinska farah-siddiqui
      wendy-markham pauline-gooch teresa-mwangi stephen-bickerdike joyce-achieng saima-patel
      michael-rimmer sarah-holroyd trevor-abbott kirsty-robson alison-hedley hazel-ingham dilip-mistry
      rhian-beynon kayleigh-jenkins
    `),
  },
  {
    slug: "home-before-lunch",
    name: "Home before lunch: discharge without the four o'clock scramble",
    problem:
      "At the nine o'clock board round eight people are going home. At four they are still here, waiting for tablets, a letter, a lift or a key safe, and ED is full. Each of us did our own bit and nobody had the whole of it.",
    difference:
      "Tablets and letter written the day before, one named person who chases, and the care agency and the family told the same hour. Half of today's discharges sitting in their own chair by one o'clock.",
    topics: ["discharge", "patient flow", "medicines to take home"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2025-09-02",
    facilitators: ["jacqueline-whitehouse", "yusuf-rahman"],
    members: keys(`
      leticia-fernandez-ruiz siobhan-oreilly nasreen-begum ioana-popescu joanna-kowalczyk abdi-warsame
      rosalind-cardew emma-yeo maggie-attrill bronagh-devlin gurdeep-bains farah-siddiqui pauline-gooch
      stephen-bickerdike saima-patel rebecca-ollerenshaw alison-hedley hazel-ingham heledd-vaughan
      kamran-yousaf menna-tomos gloria-benjamin
    `),
  },
  {
    slug: "drip-to-tablet",
    name: "From drip to tablet: the intravenous-to-oral antibiotic switch",
    problem:
      "Patients who are eating toast stay on intravenous antibiotics for five days because the chart rolls over at the weekend. Each dose costs a nurse half an hour, a cannula that gets infected, and a bed they no longer need.",
    difference:
      "A pharmacist or nurse proposes the switch at 48 hours and it happens unless somebody says why not. Fewer lines, earlier home, and a count of days saved that the ward itself is proud of.",
    topics: ["antibiotics", "antimicrobial stewardship", "pharmacy", "cannulas"],
    stage: "stewardship",
    status: "open",
    language: "en",
    startedOn: "2025-01-14",
    facilitators: ["siobhan-oreilly", "meera-iyer"],
    members: keys(`
      amara-okafor priya-raghunathan wei-ling-tan shabnam-chowdhury emma-yeo jenna-tregear catherine-dunmore
      anneliese-vogt ngozi-eze mohammed-aslam-khan chidi-anyanwu edward-thorne arjun-nair vikram-desai
      rebecca-ollerenshaw patrick-duffy noor-jahan-akhtar ifeoma-uche rashid-karim bjorn-halvorsen
      fatima-zahra-benali ceri-ann-bellis anand-krishnamurthy benedict-achebe
    `),
  },
  {
    slug: "device-pressure-ulcers-in-intensive-care",
    name: "Pressure ulcers from devices in intensive care",
    problem:
      "We turn people every two hours and then find the ulcer under the mask strap, the tube tie or the collar. It is charted as unavoidable. The foam that helps was bought by one unit's charity fund and nobody else knows its name.",
    difference:
      "Look under every device at every turn, move what can be moved, and a shared list of dressings and fixings that worked or did not, with photographs of kit and never of patients. Nobody writes 'unavoidable' alone.",
    topics: ["pressure ulcers", "intensive care", "devices", "tissue viability"],
    stage: "maturing",
    status: "open",
    language: "en",
    startedOn: "2025-05-20",
    facilitators: ["maria-da-conceicao-albuquerque-de-vasconcelos-pinheiro"],
    members: keys(`
      leticia-fernandez-ruiz oliver-hartnell beatriz-carvalho jithin-varghese ines-marques harpreet-dhillon
      constance-mbeki luca-ferrante aisha-malik claire-molyneux kirsty-robson precious-ndlovu bethan-llewellyn
      victoria-ranasinghe
    `),
  },
  {
    slug: "parkinsons-tablets-on-time",
    name: "Parkinson's tablets on time, every time",
    problem:
      "The drug round is at eight; his tablet was due at half past six. By nine he cannot swallow it, the physiotherapist has gone, and we call him confused. He managed his own tablets for eleven years until we locked them away.",
    difference:
      "Within thirty minutes of the patient's own time, on every ward and not only neurology. Those who can keep their own tablets do, a stock box where ED can reach it, and a plan for nil by mouth that is not 'omitted'.",
    topics: ["parkinson's", "time-critical medicines", "self-administration"],
    stage: "maturing",
    status: "open",
    language: "en",
    startedOn: "2025-04-11",
    facilitators: ["rajesh-pillai", "catherine-dunmore"],
    members: keys(`
      siobhan-oreilly grace-adomako joanna-kowalczyk meera-iyer sunita-gurung farah-siddiqui
      stephen-bickerdike jodie-larter saima-patel trevor-abbott sarah-holroyd noor-jahan-akhtar
      matthew-staniforth hywel-tudur ceri-ann-bellis martyn-probert moira-cattermole
    `),
  },
  {
    slug: "gofal-dementia-yn-gymraeg",
    name: "Gofal dementia yn Gymraeg",
    problem:
      "Mae Cymry Cymraeg sy'n byw gyda dementia yn aml yn colli eu Saesneg yn gyntaf. Ar y ward maen nhw'n mynd yn dawel neu'n cael eu galw'n 'heriol', a dydyn ni ddim bob amser yn gwybod beth yw iaith eu calon na phwy ar y shifft sy'n ei siarad.",
    difference:
      "Iaith pob claf ar y bwrdd uwchben y gwely o'r diwrnod cyntaf, asesiad cof yn Gymraeg i bawb sydd am ei gael, ac o leiaf un siaradwr Cymraeg ar bob shifft, hyd yn oed os mai dim ond paned a sgwrs yw hi.",
    topics: ["dementia", "y gymraeg", "cynnig rhagweithiol"],
    stage: "maturing",
    status: "open",
    language: "cy",
    startedOn: "2025-03-01",
    facilitators: ["nerys-hughes"],
    members: keys(`
      gwilym-parry ffion-llyr-roberts eleri-morgan-rees sioned-prydderch hywel-tudur bethan-llewellyn
      lowri-bevan heledd-vaughan menna-tomos gwenllian-ap-dafydd angharad-meredith
    `),
  },
  {
    slug: "quieter-evenings-on-acute-mental-health-wards",
    name: "Quieter evenings on acute mental health wards",
    problem:
      "Our incidents cluster between four and nine. The therapists have gone home, handover takes forty minutes behind a locked door, tea is at five and then there is nothing until the tablets. We restrain people who were bored and frightened.",
    difference:
      "Somebody on the floor through every handover, something worth doing until nine, and a patient in the safety huddle. Fewer restraints, counted together and shown to the ward, patients included.",
    topics: ["mental health wards", "restraint", "safety huddles", "evenings"],
    stage: "coalescing",
    status: "open",
    language: "en",
    startedOn: "2025-11-18",
    facilitators: ["delroy-campbell"],
    members: keys(`
      eleni-papadopoulou tunde-balogun nicola-bramwell emeka-nwosu ashok-menon wendy-markham adaeze-ibekwe
      niamh-gallagher michael-rimmer adwoa-sarpong colin-featherstone yetunde-ogunleye
    `),
  },
  {
    slug: "where-did-the-hearing-aid-go",
    name: "Where did the hearing aid go?",
    problem:
      "Between ED and the third ward move the hearing aid, the dentures or the glasses are gone, usually in a sheet or a breakfast tray. We then shout at somebody who cannot hear and tick 'confused'. A new pair takes eight weeks.",
    difference:
      "One bright pot that travels with the patient and a line for it in every transfer. Porters, domestics and laundry in the conversation, since they are the ones who find them.",
    topics: ["hearing", "property", "ward moves"],
    stage: "potential",
    status: "open",
    language: "en",
    startedOn: "2026-10-01",
    facilitators: ["yusuf-rahman"],
    members: keys("grace-adomako tomasz-wisniewski leticia-fernandez-ruiz hannah-goldberg"),
  },
  {
    slug: "virtual-ward-at-weekends",
    name: "The virtual ward at weekends: who looks at the readings?",
    problem:
      "Forty people at home with an oximeter and a tablet computer. Monday to Friday somebody looks at every reading. On Saturday there is one of us for the lot, the alerts go to a shared inbox, and out of hours has never heard of it.",
    difference:
      "The same eyes on a Sunday as on a Tuesday, fewer alerts that mean nothing, and a number that patients can ring and be known at.",
    topics: ["virtual wards", "remote monitoring", "weekends"],
    stage: "coalescing",
    status: "paused",
    pausedReason:
      "Two examples described a patient closely enough to be recognised. They have been removed. We reopen once the facilitator and members have agreed how examples are written.",
    language: "en",
    startedOn: "2026-05-12",
    facilitators: ["sunita-gurung"],
    members: keys("emma-yeo tom-wickens maricel-santos hazel-ingham rhian-beynon benedict-achebe"),
  },
];
