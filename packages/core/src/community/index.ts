export { searchApart } from "./apart.ts";
export { CareRecord, askedBeforeMilliseconds, isOrphaned, orphanedAfterMilliseconds } from "./care.ts";
export {
  CommunityRecord,
  CommunityTally,
  SearchRecord,
  cardOf,
  figuresOf,
  goalOf,
  legible,
  licenceOf,
  nothingKnown,
  otherOrganisation,
} from "./community.ts";
export { createCommunity, newCommunity, withFreeSlug } from "./create.ts";
export { editCommunity } from "./edit.ts";
export { communityNow, pageNow, pageWithNewest } from "./merged.ts";
export { LessonWordsRecord, type LessonWords, mostWords } from "./lesson-words.ts";
export {
  ComingGathering,
  LatestGathering,
  LatestLesson,
  LatestRecord,
  recentLessons,
  stillToCome,
} from "./latest.ts";
export { listCommunities, listManagedCommunities } from "./list.ts";
export { legibleCommunity, openCommunity, requireJoinable } from "./joinable.ts";
export { type PageWithNewest, pageOf } from "./page.ts";
export { matchCommunities } from "./match.ts";
export { type News, newsOfOpen } from "./news.ts";
export { openEntries } from "./open.ts";
export {
  type ManagedPage,
  communityOfPage,
  readCommunity,
  readHistory,
  readManagedCommunity,
  requirePage,
} from "./read.ts";
export {
  addCommunity,
  addToTally,
  cardBySlug,
  changeCommunity,
  communityBySlug,
  dueCare,
  eraseCommunity,
  noSuchCommunity,
  requireOpen,
  saveCare,
  searchEntries,
  writeCard,
} from "./store.ts";
export { archiveCommunity, pauseCommunity, restoreCommunity } from "./transition.ts";
export { widgetView } from "./view.ts";
export { cardFrom, managedCommunity } from "./wire.ts";
