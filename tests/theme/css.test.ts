import {describe, expect, test} from 'vitest';
import {componentCss} from '../../src/theme/componentCss.ts';
import {svgCss} from '../../src/theme/svgCss.ts';
import {dark, light} from '../../src/theme/tokens.ts';

describe('svgCss(theme)', () => {
  test('carries plain values, since drawing programs do not read custom properties', () => {
    expect(svgCss('light')).toContain(light.ink);
    expect(svgCss('light')).not.toContain(dark.ink);
    expect(svgCss('dark')).toContain(dark.ink);
    expect(svgCss('auto')).not.toContain('var(');
  });

  test('follows the reader\'s colour scheme when it is "auto"', () => {
    expect(svgCss('auto')).toContain('prefers-color-scheme: dark');
    expect(svgCss('light')).not.toContain('prefers-color-scheme');
  });

  test('leaves the colours to the system where it forces its own', () => {
    expect(svgCss('light')).toMatch(/forced-colors: active.*CanvasText/);
  });

  test('sets no text below 12 px', () => {
    const sizes = [...`${svgCss('auto')}${componentCss()}`.matchAll(/font(?:-size)?:(?:max\()?(\d+)px/g)].map(match => Number(match[1]));
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });
});

describe('componentCss()', () => {
  test('asks a host for each colour before the theme', () => {
    expect(componentCss()).toContain('var(--annals-ink,var(--theme-ink))');
    expect(componentCss()).not.toMatch(/--annals-[\w-]+:/);
  });

  test('needs no network and no font file', () => {
    expect(componentCss()).not.toMatch(/url\(|@import|@font-face/);
  });
});
