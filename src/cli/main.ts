// The command line of doi-thoai: finds the command that is asked for and runs it. A new command is a file and a row here.
import { check } from './check';
import type { Command, Streams } from './command';
import { EXIT, UsageError } from './command';

const COMMANDS: readonly Command[] = [check];

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name, usage }) => name.length + usage.length + 1));
  const rows = COMMANDS.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(width)}   ${summary}`);
  return [
    'Cách dùng: doi-thoai <lệnh> [tùy chọn]',
    '',
    ...rows,
    '',
    'Xem hướng dẫn của một lệnh: doi-thoai <lệnh> --help',
  ].join('\n');
}

/** Runs `args` ('check', 'van-ban.docx'), and gives the exit code: 2 where it was called wrongly. */
export function run(args: string[], streams: Streams): number {
  const [name = '', ...rest] = args;
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    const isHelp = ['--help', '-h', 'help'].includes(name);
    if (isHelp) {
      streams.out(overview());
      return EXIT.fine;
    }
    streams.problem(`${name === '' ? 'Chưa ghi lệnh.' : `Không có lệnh «${name}».`}\n\n${overview()}`);
    return EXIT.unable;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    streams.out(command.help);
    return EXIT.fine;
  }
  try {
    return command.run(rest, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.problem(`${error.message}\n\n${command.help}`);
    return EXIT.unable;
  }
}
