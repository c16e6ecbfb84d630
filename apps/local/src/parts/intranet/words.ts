/** What the pretend intranet says. It is a host page, so its words are its own and not the product's. */
export const en = {
  lang: "en",
  brand: "Southbank Hospitals",
  intranet: "Intranet (pretend)",
  skip: "Skip to the main content",
  notice: "A pretend intranet of an invented trust, on another origin and with strict headers.",
  pagesLabel: "Pages with the widget",
  greeting: "Good to see you",
  today: "What is new at Southbank",
  newsTitle: "News",
  moreTitle: "More news",
  quickTitle: "Quick links",
  quick: [
    "Rotas and leave",
    "IT service desk",
    "Clinical handbook",
    "Report an incident",
    "Pay and pension",
    "Staff wellbeing",
  ],
  togetherTitle: "Find others who work on the same thing",
  togetherIntro:
    "Somebody in another trust is stuck on what you are stuck on. Join a community of practice, or start one.",
  link: "Find a community of practice",
  frameTitle: "Join a community of practice",
  leftOutTitle: "This page is left out",
  leftOut: "The pretend intranet has only the pages that show the widget.",
  home: "Go to the home page",
  footer: "Southbank Hospitals does not exist. Any likeness to a real trust is unintended.",
  news: [
    {
      title: "Ward 7B's night team cut falls by a third",
      text: "A short round every hour, a light at the bed and a hot drink before sleep: what changed, and what did not work.",
      when: "Today",
    },
    {
      title: "The new discharge lounge opens on Monday",
      text: "Patients who are ready for home wait in a quiet room, and beds are free before noon.",
      when: "Yesterday",
    },
    {
      title: "Flu clinics: drop in at the atrium",
      text: "Tuesdays and Thursdays until the end of November, 7am to 7pm. No appointment needed.",
      when: "Friday",
    },
    {
      title: "Greener theatres: less gas, the same care",
      text: "Anaesthetics stopped using desflurane in all twelve theatres. The team tells how it went.",
      when: "Last week",
    },
  ],
};

export type Words = typeof en;

export const cy: Words = {
  lang: "cy",
  brand: "Ysbytai Glan y Bae",
  intranet: "Mewnrwyd (esgus)",
  skip: "Neidio i'r prif gynnwys",
  notice: "Mewnrwyd esgus bwrdd iechyd dychmygol, ar darddiad arall a chyda phenynnau llym.",
  pagesLabel: "Tudalennau gyda'r teclyn",
  greeting: "Braf eich gweld chi",
  today: "Beth sy'n newydd yng Nglan y Bae",
  newsTitle: "Newyddion",
  moreTitle: "Rhagor o newyddion",
  quickTitle: "Dolenni cyflym",
  quick: [
    "Rotâu a gwyliau",
    "Desg gymorth TG",
    "Llawlyfr clinigol",
    "Rhoi gwybod am ddigwyddiad",
    "Cyflog a phensiwn",
    "Llesiant staff",
  ],
  togetherTitle: "Dod o hyd i eraill sy'n gweithio ar yr un peth",
  togetherIntro:
    "Mae rhywun mewn sefydliad arall yn wynebu'r un broblem â chi. Ymunwch â chymuned ymarfer, neu dechreuwch un.",
  link: "Dod o hyd i gymuned ymarfer",
  frameTitle: "Ymuno â chymuned ymarfer",
  leftOutTitle: "Nid yw'r dudalen hon yma",
  leftOut: "Dim ond y tudalennau sy'n dangos y teclyn sydd ar y fewnrwyd esgus hon.",
  home: "Mynd i'r hafan",
  footer: "Nid yw Ysbytai Glan y Bae yn bodoli. Cyd-ddigwyddiad yw unrhyw debygrwydd i fwrdd iechyd go iawn.",
  news: [
    {
      title: "Tîm nos Ward 7B yn lleihau cwympiadau o draean",
      text: "Tro byr bob awr, golau wrth y gwely a diod gynnes cyn cysgu: beth newidiodd, a beth na weithiodd.",
      when: "Heddiw",
    },
    {
      title: "Y lolfa ryddhau newydd yn agor ddydd Llun",
      text: "Bydd cleifion sy'n barod i fynd adref yn aros mewn ystafell dawel, a gwelyau'n rhydd cyn hanner dydd.",
      when: "Ddoe",
    },
    {
      title: "Clinigau ffliw: galwch heibio'r atriwm",
      text: "Bob dydd Mawrth a dydd Iau tan ddiwedd mis Tachwedd, 7am tan 7pm. Does dim angen apwyntiad.",
      when: "Dydd Gwener",
    },
    {
      title: "Theatrau gwyrddach: llai o nwy, yr un gofal",
      text: "Mae'r tîm anesthetig wedi rhoi'r gorau i ddefnyddio desfflwran ym mhob un o'r deuddeg theatr.",
      when: "Yr wythnos diwethaf",
    },
  ],
};
