// Arabic dates in a sentence: "في 5 مارس 2025", "منذ عام 1997", "بين عامي 1667 و1672".
// What stands before a date changes how it begins; which kind of date it is shows in how it is worded.
// Must not know how dates are made, beyond their beginnings and ends.

/** A year and nothing else; a bare number of two digits is a day. */
export const isYear = (date: string): boolean => /^\d[\d,]*(\d\d| ميلادي| قبل الميلاد)$/.test(date);
const isClock = (date: string): boolean => /^\d\d:\d\d/.test(date);
const hasWeekday = (date: string): boolean => /^(الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت) /.test(date);
const isAdverb = (date: string): boolean => /^(في|يوم|عام|من|بين|منذ|حتى|قبل|بعد|حوالي|ربما|بحلول|بدءًا|صباح|مساء) /.test(date);

/** As an adverb: "عام 1997", "في مارس 2025", "يوم الأربعاء 5 مارس 2025", "مساء 5 مارس 2025". */
export function at(date: string): string {
  if (isAdverb(date)) return date;
  if (hasWeekday(date)) return `يوم ${date}`;
  return isYear(date) ? `عام ${date}` : `في ${after(date)}`;
}

/** Behind a preposition: "عام 1997", "القرن العشرين", "ما بين 3 و4 مارس 2025", "66 مليون سنة مضت". */
export function after(date: string): string {
  if (isYear(date)) return `عام ${date}`;
  if (isClock(date)) return `الساعة ${date}`;
  if (date.startsWith('بين ')) return `ما ${date}`;
  if (date.startsWith('قبل ')) return `${date.slice(4)} مضت`;
  if (isDoubted(date)) return `${after(undoubted(date))} (غير مؤكد)`;
  return date.replace(/^(القرن (?:\S+ )?و?العشر)ون$/, '$1ين');
}

/** Doubt goes before the preposition: "ربما منذ عام 1984". */
export function governed(date: string, govern: (core: string) => string): string {
  return isDoubted(date) ? `ربما ${govern(after(undoubted(date)))}` : govern(after(date));
}

const isDoubted = (date: string): boolean => date.startsWith('ربما ');
const undoubted = (date: string): string => date.replace(/^ربما (في |يوم )?/, '');

/** Two dates behind prepositions; what both end in is said once: "من عام 500 إلى عام 480 قبل الميلاد". */
function ends(a: string, b: string): readonly [string, string] {
  const [first, last] = [after(a), after(b)];
  const shared = [' قبل الميلاد', ' مضت'].find(end => first.endsWith(end) && last.endsWith(end));
  return [shared === undefined ? first : first.slice(0, -shared.length), last];
}

/** Two times of one day, which the first names: "5 مارس 2025 من الساعة 18:00 إلى الساعة 21:00". */
function clocks(a: string, b: string, words: (first: string, last: string) => string): string {
  const [day, time] = a.split(' الساعة ');
  return time === undefined ? words(after(a), after(b)) : `${day!} ${words(after(time), after(b))}`;
}

/** Two dates that stand as they are. */
export const fromTo = (a: string, b: string): string => `من ${a} إلى ${b}`;
const betweenAnd = (a: string, b: string): string => `بين ${a} و${b}`;

/** "عامي 1667 و1672". */
export function twoYears(a: string, b: string): string {
  const [first, last] = ends(a, b).map(date => date.replace(/^عام /, ''));
  return `عامي ${first!} و${last!}`;
}

/** Some time between two dates. */
export function between(a: string, b: string): string {
  if (isClock(b)) return clocks(a, b, betweenAnd);
  return isYear(a) && isYear(b) ? `بين ${twoYears(a, b)}` : betweenAnd(...ends(a, b));
}

/** From one date to another. */
export function span(a: string, b: string): string {
  return isClock(b) ? clocks(a, b, fromTo) : fromTo(...ends(a, b));
}

/** "1667 أو 1670", "يناير ومارس 2025"; years stand bare only beside their like, and phrases take a comma. */
export function list(items: readonly string[], word: string): string {
  const areBare = items.every(item => /^[\d,]+$/.test(item));
  const comma = items.some(isAdverb) ? '،' : '';
  return items.map(item => !areBare && isYear(item) ? after(item) : item).join(`${comma} ${word}`);
}
