const months = {
  January: "Ionawr",
  February: "Chwefror",
  March: "Mawrth",
  April: "Ebrill",
  May: "Mai",
  June: "Mehefin",
  July: "Gorffennaf",
  August: "Awst",
  September: "Medi",
  October: "Hydref",
  November: "Tachwedd",
  December: "Rhagfyr",
};
const weekdays = {
  Monday: "Dydd Llun",
  Tuesday: "Dydd Mawrth",
  Wednesday: "Dydd Mercher",
  Thursday: "Dydd Iau",
  Friday: "Dydd Gwener",
  Saturday: "Dydd Sadwrn",
  Sunday: "Dydd Sul",
};
const welsh: Record<string, string> = { ...months, ...weekdays, at: "am" };

/** A date that was written in English, in Welsh, which not every browser knows; the order stays that of English. */
export const inWelsh = (date: string): string => date.replace(/[a-z]+/gi, (word) => welsh[word] ?? word);
