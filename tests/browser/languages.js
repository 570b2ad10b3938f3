// Loads the language that the address names, after the element that speaks it is there: late, as slow networks do.
const code = location.search.slice(1);
document.querySelector('annals-timeline')?.setAttribute('lang', code);
document.body.append(Object.assign(document.createElement('script'), {src: `/dist/locale/${code}.min.js`}));
