// What a command of `doi-thoai` is: its words in the help, and a function from arguments to an exit code.

/** Where a command writes: lines of its result, and lines about what went wrong. */
export interface Streams {
  out(line: string): void;
  problem(line: string): void;
}

export interface Command {
  name: string;
  /** Arguments, as the help shows them. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** What `doi-thoai <name> --help` prints. */
  help: string;
  /** @returns the exit code */
  run(args: string[], streams: Streams): number;
}

/** How a command was called wrongly, in Vietnamese; its help is shown below the sentence. */
export class UsageError extends Error {}

/** Exit codes that all commands share. */
export const EXIT = { fine: 0, findings: 1, unable: 2 } as const;
