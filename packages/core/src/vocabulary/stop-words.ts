const english = `a about after again all also always am an and any are as at be because been before being both but by can
cannot could did do does doing don done during each every few for from get gets getting give go goes got had has have
having he her here hers him his how i if in into is it its just keep know less let like make makes many may me might more
most much must my need needs never new no nobody none nor not nothing now of off often on once one only or other our ours
out over own people per put same see she should so some somebody someone still such take takes than that the their
theirs them then there these they thing things think this those though through to too under until up upon us use very
want wants was way we well were what when where whether which while who whom whose why will with within without would you
your yours ll ve re im ive isn aren wasn doesn didn won wouldn couldn shouldn hasn haven long far soon sooner going come
comes back end ends come whenever another problem problems issue issues`;

const welsh = `y yr yn a ac ar am at i o ni nid na nad mae maen maer oes ydy yw yw'r sydd sy bod fod bydd fydd oedd roedd
wedi heb gan gyda dan dros drwy trwy wrth er ers hyd mewn fel ond neu os pan pam sut beth pwy ble pob bob pawb rhai rhyw
un dim neb hefyd iawn mor mwy fwy llai cyn ar-ôl ôl eu ei ein eich fy dy hi nhw chi fe fo mi ti hwn hon hyn hynny dydyn
dyw cael gael mynd fynd gwneud wneud dod angen eisiau does`;

const fold = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).map(fold));
const englishWords = listed(english);
const welshWords = listed(welsh);

/** Whether a folded word stands in Welsh sentences only: "yn" does, "a" and "at" are English, too. */
export const isPlainlyWelsh = (word: string): boolean =>
  (word.length > 1 || word === "y") && welshWords.has(word) && !englishWords.has(word);

/** Whether a folded word says nothing of what a text is about, in either language. */
export const isStopWord = (word: string): boolean => englishWords.has(word) || welshWords.has(word);
