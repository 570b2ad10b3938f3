// Small apps in React, Vue and Svelte that give a timeline its events and hear it, as the README says.
// Built for each run by esbuild, so that they are tried with the frameworks' own compilers and nothing is kept.
// Must not test anything.

import {build, type Plugin} from 'esbuild';
import {compile} from 'svelte/compiler';
import {root} from '../../scripts/build.mjs';

/** The same app in each: a timeline, a button that adds an event, and the title that was selected last. `isLate` tells the way of the README's last column. */
const sources: Readonly<Record<string, string>> = {
  React: `
    import {useCallback, useState} from 'react';
    import {createRoot} from 'react-dom/client';
    function App({isLate}) {
      const [events, setEvents] = useState(first);
      const [title, setTitle] = useState('');
      const select = useCallback(({detail}) => setTitle(detail.event?.title ?? ''), []);
      const data = isLate ? {ref: element => { if (element) element.events = events; }} : {events};
      return <>
        <annals-timeline layout="lanes" {...data} ontimeline-select={select} />
        <button onClick={() => setEvents([...events, next])}>More</button>
        <output>{title}</output>
      </>;
    }
    window.mount = isLate => createRoot(document.querySelector('#app')).render(<App isLate={isLate} />);`,
  Vue: `
    import {createApp, ref} from 'vue/dist/vue.esm-bundler.js';
    window.mount = isLate => {
      const app = createApp({
        setup: () => {
          const events = ref(first), title = ref('');
          return {events, title, more: () => { events.value = [...events.value, next]; }, select: ({detail}) => { title.value = detail.event?.title ?? ''; }};
        },
        template: '<annals-timeline layout="lanes" ' + (isLate ? ':events.prop' : ':events') + '="events" @timeline-select="select"></annals-timeline><button @click="more">More</button><output>{{title}}</output>',
      });
      app.config.compilerOptions.isCustomElement = tag => tag === 'annals-timeline';
      app.mount('#app');
    };`,
  Svelte: `
    import {mount as mountInto} from 'svelte';
    import App from './App.svelte';
    window.mount = () => mountInto(App, {target: document.querySelector('#app')});`,
};

const svelteApp = `
<script>
  let events = $state.raw(first), title = $state('');
</script>
<annals-timeline layout="lanes" {events} ontimeline-select={({detail}) => { title = detail.event?.title ?? ''; }}></annals-timeline>
<button onclick={() => { events = [...events, next]; }}>More</button>
<output>{title}</output>`;

const svelte: Plugin = {
  name: 'svelte',
  setup: ({onResolve, onLoad}) => {
    onResolve({filter: /^\.\/App\.svelte$/}, () => ({path: 'App.svelte', namespace: 'svelte'}));
    onLoad({filter: /./, namespace: 'svelte'}, () => ({contents: compile(svelteApp, {generate: 'client', css: 'injected'}).js.code, resolveDir: root}));
  },
};

export const frameworks: readonly string[] = Object.keys(sources);

/** The text of each app's script and page, by path: `/React.js`, `/React.html`. The page mounts nothing by itself. */
export async function frameworkPages(): Promise<Readonly<Record<string, string>>> {
  const pages = await Promise.all(frameworks.map(async name => [[`/${name}.js`, await scriptOf(name)], [`/${name}.html`, pageOf(name)]] as const));
  return Object.fromEntries(pages.flat());
}

async function scriptOf(name: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: sources[name]!, resolveDir: root, loader: 'jsx'}, bundle: true, write: false, format: 'iife', jsx: 'automatic', target: 'es2022', plugins: [svelte],
    define: {'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false'},
  });
  return outputFiles[0]!.text;
}

function pageOf(name: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><div id="app"></div>
<script>
  const first = [{id: 'founded', title: 'Founded', date: '1997'}, {id: 'talks', title: 'Talks', date: '2025-03-05'}];
  const next = {id: 'third', title: 'Third', date: '2025-03-06'};
  window.load = src => new Promise(resolve => { document.head.append(Object.assign(document.createElement('script'), {src, onload: resolve})); });
</script></html>`;
}
