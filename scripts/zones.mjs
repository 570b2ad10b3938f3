// The zones of the machine under which annals must give the same: `node scripts/zones.mjs` prints them.
// Half hours, 45 minutes, changes of clocks on both sides of the equator, days that never were, Ireland's winter time.
// Must not know what is tested under them.

import {fileURLToPath} from 'node:url';

export const zones = [
  'UTC', 'America/New_York', 'America/St_Johns', 'America/Sao_Paulo', 'Europe/London', 'Europe/Dublin', 'Europe/Amsterdam', 'Africa/Casablanca',
  'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Chatham', 'Pacific/Kiritimati', 'Antarctica/Troll',
];

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(zones.join('\n'));
