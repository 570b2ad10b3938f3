// The error for text that is not a date: what was found, where, and what would be right.
// Writers mend their data by it, so every refusal must say enough to act on.
// Knows nothing of the grammar.

/** What was wrong with a text. */
export interface DateProblem {
  /** The whole text. */
  readonly input: string;
  /** Where in it, counted from 0. */
  readonly position: number;
  /** What stands there, in words. */
  readonly found: string;
  /** What would be right, in words. */
  readonly expected: string;
}

/**
 * Thrown by `parseDate`. The message joins what was found and what was expected; `hint` stands apart from it.
 *
 * @example
 * try { parseDate('1997-13') } catch (error) { error.message }
 * //=> '"1997-13" is not a date: month 13 at position 5; months run 01–12 (21–41 for seasons)'
 */
export class DateSyntaxError extends SyntaxError implements DateProblem {
  declare readonly input: string;
  declare readonly position: number;
  declare readonly found: string;
  declare readonly expected: string;
  readonly #hintFor: (text: string) => string | undefined;

  constructor(problem: DateProblem, hintFor: (text: string) => string | undefined) {
    const {input, position, found, expected} = problem;
    super(`${quoted(input)} is not a date: ${found} at position ${position}; ${expected}`);
    Object.assign(this, problem);
    this.name = 'DateSyntaxError';
    this.#hintFor = hintFor;
  }

  /** How the author's likely meaning is written, if it can be guessed; only guessed when asked, since it takes many tries. */
  get hint(): string | undefined {
    return this.#hintFor(this.input);
  }
}

/** Escaped, so that control characters show, and cut, so that a page pasted by mistake does not fill the screen. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
