// Starts processes that cannot outlive the tests.
// A browser left behind by a crashed run would eat the machine that the next run needs.
// Must not know what is started.

import {spawn, type ChildProcess} from 'node:child_process';
import type {Readable} from 'node:stream';

/** A process and all that it started. */
export interface Leashed {
  /** The first line it wrote to its file descriptor 3; rejects when it ends without one. */
  readonly firstLine: Promise<string>;
  /** Ends it and all that it started. */
  readonly end: () => void;
}

/** Waits for the end of our side of the pipe, which comes however we end, then ends the whole group. */
const untilWeEnd = '"$@" & exec 3>&-; cat > /dev/null; kill -9 0';

/**
 * Starts `command` in a process group of its own, which ends with this process at the latest, even if that is killed.
 *
 * @example
 * const {end} = leash('sleep', ['1000']);
 */
export function leash(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Leashed {
  const shell = spawn('sh', ['-c', untilWeEnd, 'leash', command, ...args], {detached: true, stdio: ['pipe', 'ignore', 'ignore', 'pipe'], env: {...process.env, ...env}});
  const firstLine = lineFrom(shell, shell.stdio[3] as Readable);
  // Whoever has no use for the line need not handle its absence.
  firstLine.catch(() => undefined);
  shell.unref();
  return {firstLine, end: () => { shell.stdin?.end(); }};
}

function lineFrom(child: ChildProcess, output: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.on('error', reject);
    output.on('end', () => { reject(new Error('it wrote no line')); });
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
  });
}
