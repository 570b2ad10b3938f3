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
  /** How the author's likely meaning is written. */
  readonly hint?: string;
}

/**
 * Thrown by `parseDate`. The message joins what was found and what was expected; `hint` stands apart from it.
 *
 * @example
 * try { parseDate('1997-13') } catch (error) { error.message }
 * //=> '"1997-13" is not a date: month 13 at position 5; months run 01–12 (21–41 for seasons)'
 */
export class DateSyntaxError extends SyntaxError implements DateProblem {
  readonly input: string;
  readonly position: number;
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;

  constructor({input, position, found, expected, hint}: DateProblem) {
    super(`${quoted(input)} is not a date: ${found} at position ${position}; ${expected}`);
    this.name = 'DateSyntaxError';
    this.input = input;
    this.position = position;
    this.found = found;
    this.expected = expected;
    if (hint !== undefined) this.hint = hint;
  }
}

/** Escaped, so that control characters show, and cut, so that a page pasted by mistake does not fill the screen. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
