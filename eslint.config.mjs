// What the compiler cannot forbid: HTML strings, clocks in pure rooms, long functions.
// A rule that is only written down is broken in the first hurried week.
// Must not ask for style that a reader would not miss.

import tseslint from 'typescript-eslint';

const htmlSinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'parseHTML', 'createContextualFragment', 'srcdoc', 'DOMParser', 'XSLTProcessor'];
const pureRooms = ['locale', 'theme', 'time', 'event', 'scale', 'layout', 'scene', 'view', 'importers', 'exporters', 'render'];

/**
 * @param {string} selector an esquery selector
 * @param {string} message
 */
const ban = (selector, message) => ({selector, message});

/** @param {string} names a regular expression over attribute names, without slashes */
const attributeBan = names => [
  `CallExpression[callee.property.name=/^(setAttribute|attr)$/][arguments.0.value=/${names}/i]`,
  `CallExpression[callee.property.name=/^(setAttributeNS|createAttributeNS)$/][arguments.1.value=/${names}/i]`,
  `CallExpression[callee.property.name=/^(toggleAttribute|createAttribute)$/][arguments.0.value=/${names}/i]`,
].join(', ');

const unsafe = [
  ...htmlSinks.flatMap(name => [
    ban(`MemberExpression[property.name='${name}']`, `No HTML string path: ${name}. Build nodes.`),
    ban(`MemberExpression[computed=true][property.value='${name}']`, `No HTML string path: ${name}. Build nodes.`),
    ban(`CallExpression[callee.object.name=/^(Object|Reflect)$/] Property[key.name='${name}'], CallExpression[callee.object.name='Reflect'][arguments.1.value='${name}']`, `No HTML string path: ${name}. Build nodes.`),
  ]),
  ban(`MemberExpression[property.name=/^(write|writeln)$/][object.name='document'], MemberExpression[property.name=/^(write|writeln)$/][object.property.name=/^(document|ownerDocument)$/]`, 'No document.write.'),
  ban(`MemberExpression[property.name=/^(eval|Function)$/][object.name=/^(window|globalThis|self)$/]`, 'No text as code.'),
  ban('Literal[value=/^\\s*javascript:/i], TemplateElement[value.raw=/^\\s*javascript:/i]', 'No script addresses.'),
  ban(`CallExpression[callee.property.name='html']`, 'No HTML string path: d3 .html(). Build nodes.'),
  ban(attributeBan('^style$'), 'Blocked by strict CSP: use style.setProperty.'),
  ban(attributeBan('^on'), 'No handler attributes: use addEventListener.'),
  ban(`AssignmentExpression[left.property.name=/^on[a-z]+$/]`, 'No handler properties: use addEventListener.'),
];

const impure = [
  ban(`MemberExpression[object.name='Date'][property.name='now']`, 'Pure: "now" is an argument.'),
  ban(`NewExpression[callee.name='Date'][arguments.length=0]`, 'Pure: "now" is an argument.'),
  ban(`CallExpression[callee.name='Date']`, 'Pure: "now" is an argument.'),
  ban(`MemberExpression[object.name='Math'][property.name='random']`, 'Pure: no randomness.'),
  ban(`MemberExpression[object.name='performance']`, 'Pure: no clock.'),
];

export default tseslint.config(
  {ignores: ['dist/', 'node_modules/', 'coverage/']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {parserOptions: {project: './tsconfig.tests.json', tsconfigRootDir: import.meta.dirname}},
    rules: {
      'eqeqeq': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', {'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true}],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowBoolean: true}],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-script-url': 'error',
      'no-restricted-globals': ['error', 'DOMParser', 'eval', 'Function'],
      'no-restricted-syntax': ['error', ...unsafe],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', {max: 60, skipBlankLines: true, skipComments: true}],
    },
  },
  {
    files: pureRooms.map(room => `src/${room}/**/*.ts`),
    rules: {'no-restricted-syntax': ['error', ...unsafe, ...impure]},
  },
  {
    files: ['src/scene/buildScene.ts'],
    rules: {'max-lines-per-function': ['error', {max: 150, skipBlankLines: true, skipComments: true}]},
  },
  {
    // What newcomers copy keeps the same doors shut. Scripts inside pages are linted by tests/house/lint.test.ts.
    files: ['examples/**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'no-script-url': 'error',
      'no-restricted-globals': ['error', 'DOMParser', 'eval', 'Function'],
      'no-restricted-syntax': ['error', ...unsafe],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs'],
    rules: {'max-lines-per-function': ['error', {max: 60, skipBlankLines: true, skipComments: true}]},
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs', 'tests/**/*.{ts,js}'],
    rules: {
      // Parsed JSON is `any` there, and a test that takes it for something else fails by itself.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
