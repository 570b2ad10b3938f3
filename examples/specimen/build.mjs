// Draws every state a date or an event can be in, with its EDTF and its words, as one page for each language:
// `node examples/specimen/build.mjs [FOLDER]`. What the pages show is what the library draws and says, nothing else.
// Must not need a browser, a font or the clock: the same states give the same bytes.

import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildSpecimen, describeEvent, en, normalizeEvents, parseDate, renderToString} from '../../dist/index.js';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? here;
const sections = JSON.parse(readFileSync(join(here, 'states.json'), 'utf8'));
const names = JSON.parse(readFileSync(join(here, 'names.json'), 'utf8'));
/** @type {import('annals').Locale[]} */
const languages = await Promise.all(Object.keys(names).map(async code => code === 'en' ? en : (await import(`../../dist/locale/${code}.js`))[code]));
const width = 216;
/** The day of the reference story: dates near it are said with their weekday. */
const asOf = Date.UTC(2025, 2, 6);

/** @param {string} text */
const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

for (const locale of languages) {
  writeFileSync(join(folder, locale === en ? 'index.html' : `${locale.code}.html`), page(locale));
}

/** @param {import('annals').Locale} locale */
function page(locale) {
  const {code, direction} = locale;
  const {title, lead, states} = names[code];
  const links = languages.map(({code}) => `<a href="${code === 'en' ? 'index' : code}.html" lang="${code}"${code === locale.code ? ' aria-current="page"' : ''}>${names[code].name}</a>`).join(' · ');
  return `<!doctype html>
<html lang="${code}" dir="${direction}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>annals: ${title}</title>
  <link rel="stylesheet" href="../page.css">
  <link rel="stylesheet" href="specimen.css">
  <style>${specimen(sections[0].states[0], states, locale).css}</style>
</head>
<body>
  <header>
    <p class="kicker"><a href="../index.html" lang="en">annals examples</a></p>
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    <p class="note">${links}</p>
  </header>

  <main>
${sections.map(section => sectionHtml(section, states, locale)).join('\n')}
  </main>
</body>
</html>
`;
}

function sectionHtml({id, states}, words, locale) {
  return `  <h2 id="${id}">${words[id]}</h2>
  <ul class="specimens">
${states.map(state => stateHtml(state, words, locale)).join('\n')}
  </ul>`;
}

function stateHtml(state, words, locale) {
  const {label, sources, name} = describeEvent(eventOf(state, words), {locale, asOf});
  return `    <li id="${state.id}">
      ${drawn(state, words, locale)}
      <h3>${escaped(words[state.id])}</h3>
      <p>${escaped([label, sources].filter(text => text !== '').join(' · '))}</p>
      <p class="spoken">${escaped(name)}</p>
      <p class="written"><code dir="ltr">${escaped(written(state.event))}</code></p>
    </li>`;
}

/** The mark without its style, which the page has once. */
function drawn(state, words, locale) {
  const scene = specimen(state, words, locale);
  return scene ? renderToString({...scene, css: ''}).replace('<style/>', '') : '<div class="tray"></div>';
}

function specimen(state, words, locale) {
  const {id, domain} = state;
  if (!domain) return undefined;
  const [from, to] = [parseDate(domain[0]).startMin, parseDate(domain[1]).endMax];
  return buildSpecimen(eventOf(state, words), {width, domain: [from, to], locale, asOf, idPrefix: id});
}

function eventOf({id, event}, words) {
  const {events, diagnostics} = normalizeEvents([{id, title: words[id], ...event}]);
  for (const {message} of diagnostics) console.error(message);
  return events[0];
}

/** What an author writes for it. */
function written({date, plannedDate, decidedDate, status, certainty}) {
  const say = value => typeof value === 'string' ? value : JSON.stringify(value).replace(/"(\w+)":/g, ' $1: ').replace('}', ' }');
  const fields = {date, plannedDate, decidedDate, status, certainty};
  return Object.entries(fields).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${say(value)}`).join('\n') || '–';
}
