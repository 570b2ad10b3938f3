// How different two colours look, to readers with and without full colour vision.
// From published formulas, written here so that no palette is judged by the code that made it.
// Knows nothing of palettes.

type Triple = readonly [number, number, number];

/** Kinds of colour vision: full, or without the long, the middle or the short cones. */
export type Vision = 'full' | 'protan' | 'deutan' | 'tritan';

/** Full dichromacy in linear RGB: Machado, Oliveira & Fernandes, IEEE TVCG 15(6), 2009, tables for severity 1.0. */
const SIMULATED: Readonly<Record<Exclude<Vision, 'full'>, readonly [Triple, Triple, Triple]>> = {
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** `#RRGGBB` as it is seen, in CIELAB (D65). */
export function seenAs(colour: string, vision: Vision): Triple {
  const linear = [1, 3, 5].map(i => parseInt(colour.slice(i, i + 2), 16) / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4) as unknown as Triple;
  const seen = vision === 'full' ? linear : times(SIMULATED[vision], linear).map(c => Math.max(0, Math.min(1, c))) as unknown as Triple;
  const [x, y, z] = times([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]], seen);
  const f = (t: number): number => t > 216 / 24389 ? Math.cbrt(t) : (t * 24389 / 27 + 16) / 116;
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function times(rows: readonly [Triple, Triple, Triple], [a, b, c]: Triple): Triple {
  return rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;
}

const rad = Math.PI / 180;

/** CIEDE2000 of two CIELAB colours: Sharma, Wu & Dalal, Color Research & Application 30(1), 2005. */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)];
  const hue = (a: number, b: number): number => a === 0 && b === 0 ? 0 : (Math.atan2(b, a * (1 + g)) / rad + 360) % 360;
  const [h1, h2] = [hue(a1, b1), hue(a2, b2)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : Math.abs(h2 - h1) <= 180 ? h2 - h1 : h2 > h1 ? h2 - h1 - 360 : h2 - h1 + 360;
  const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2 * rad)];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = isGrey ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
  const t = 1 - 0.17 * Math.cos((h - 30) * rad) + 0.24 * Math.cos(2 * h * rad) + 0.32 * Math.cos((3 * h + 6) * rad) - 0.2 * Math.cos((4 * h - 63) * rad);
  const [sl, sc, sh] = [1 + 0.015 * (l - 50) ** 2 / Math.sqrt(20 + (l - 50) ** 2), 1 + 0.045 * c, 1 + 0.015 * c * t];
  const rt = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * rad) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}
