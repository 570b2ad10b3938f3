// Does this run stand where it says it stands?
// A suite that is to be tried in another zone and is not would prove nothing.
// Must not test anything of ours.

import {expect, test} from 'vitest';

test.each([Date.UTC(2025, 0, 1), Date.UTC(2025, 6, 1)])('the machine stands in the zone of this run at %i', instant => {
  const zone = process.env['TZ'];
  expect(zone).toBeTruthy();
  expect(new Date(instant).toLocaleString('en-GB')).toBe(new Date(instant).toLocaleString('en-GB', {timeZone: zone!}));
});
