// A made-up log: 2,000 entries of a weather station that does not exist, the same on every run.
// Numbers come from a seeded generator (mulberry32), never from the clock or from Math.random.

const HOUR = 3_600_000;
const START = Date.UTC(2024, 0, 1);

function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = generator(2024);
const whole = (from, to) => from + Math.floor(random() * (to - from + 1));
const iso = t => new Date(t).toISOString().slice(0, 16) + 'Z';

/** When there was much to log: a day of the year, for how many days, and its share of all entries. */
const spells = [[4, 18, 0.1], [40, 24, 0.14], [92, 9, 0.06], [160, 22, 0.12], [168, 5, 0.05], [232, 26, 0.12], [292, 20, 0.15]];

function someTime() {
  const pick = random();
  let sum = 0;
  for (const [day, days, share] of spells) {
    sum += share;
    // The middle of a spell is its worst.
    if (pick < sum) return START + (day + days * (random() + random()) / 2) * 24 * HOUR;
  }
  return START + random() * 366 * 24 * HOUR;
}

const kinds = [
  time => {
    const speed = whole(14, 22) + whole(0, 9) * (random() < 0.15 ? 1 : 0);
    return {title: `Gust of ${speed} m/s`, date: iso(time), group: 'Wind', priority: speed > 27 ? 10 : speed > 22 ? 7 : 3};
  },
  time => {
    const minutes = whole(5, 190);
    const amount = Math.max(1, Math.round(minutes * random() / 6));
    return {title: `Shower, ${amount} mm`, date: {start: iso(time), end: iso(time + minutes * 60_000)}, group: 'Rain', priority: amount > 20 ? 9 : amount > 12 ? 6 : 2};
  },
  time => {
    const charge = whole(4, 30);
    return {title: `Battery at ${charge} %`, date: iso(time), group: 'Power', priority: charge < 6 ? 8 : 2};
  },
  time => {
    const minutes = whole(1, 50) * (random() < 0.05 ? 30 : 1);
    return {title: `Link lost for ${minutes} min`, date: {start: iso(time), end: iso(time + minutes * 60_000)}, group: 'Link', priority: minutes > 600 ? 10 : minutes > 40 ? 6 : 2};
  },
];

const events = Array.from({length: 2000}, (_, i) => {
  const time = someTime();
  const pick = random();
  return {id: `entry-${i + 1}`, ...kinds[pick < 0.4 ? 0 : pick < 0.7 ? 1 : pick < 0.85 ? 2 : 3](time)};
});

for (const timeline of document.querySelectorAll('annals-timeline[data-log]')) timeline.events = {events};
