// Prints "PASSED FAILED" from the JSON report of a vitest run.
// The closing line of .ci/run counts tests, not files or commands.
// Must not pass where no test ran: then it prints nothing and exits with 1.

import {readFileSync} from 'node:fs';

const {numPassedTests, numTotalTests, numPendingTests, numTodoTests, testResults} = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const skipped = numPendingTests + numTodoTests;
// A file that could not be loaded or prepared has no failed test in it, and is one failure.
const brokenFiles = testResults.filter((/** @type {any} */ file) =>
  file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ result) => result.status === 'failed')).length;

if (numTotalTests - skipped + brokenFiles === 0) process.exitCode = 1;
else console.log(`${numPassedTests} ${numTotalTests - numPassedTests - skipped + brokenFiles}`);
