// Gives a reader a text as a file.
// By a link to a blob, which needs no server and passes strict content policies; the page keeps nothing of it.
// Knows nothing of what the text says.

/**
 * Offers `text` as a file called `name`, in UTF-8 with a mark at its start, without which some spreadsheets take it for
 * another encoding. Returns a function that frees its memory; free it when the next is made or the timeline goes.
 *
 * @example
 * const release = saveText(document, 'talks.csv', 'id,date\r\n');
 */
export function saveText(page: Document, name: string, text: string): () => void {
  const view = page.defaultView;
  if (!view) return () => undefined;
  const address = view.URL.createObjectURL(new view.Blob([`\ufeff${text}`], {type: 'text/csv;charset=utf-8'}));
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  return () => { view.URL.revokeObjectURL(address); };
}
