// Says when fonts have arrived.
// Text measured before was measured in another font, and labels placed by it may touch.
// Knows nothing of what is measured.

/**
 * Calls `onLoaded` whenever fonts of `page` have finished loading. Returns a function that stops it.
 *
 * @example
 * const stop = watchFonts(document, measureAgain);
 */
export function watchFonts(page: Document, onLoaded: () => void): () => void {
  const fonts: FontFaceSet | undefined = 'fonts' in page ? page.fonts : undefined;
  fonts?.addEventListener('loadingdone', onLoaded);
  return () => { fonts?.removeEventListener('loadingdone', onLoaded); };
}
