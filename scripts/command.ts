import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { forgottenDashes } from './forgotten-dashes.ts';
import { guarded } from './guarded.ts';

/** How a command is called. */
export interface CommandForm<O extends ParseArgsOptionsConfig = ParseArgsOptionsConfig> {
  /** Printed by --help, and beneath whatever is wrong with a command line. */
  readonly usage: string;
  /** Its options; --help (-h) is one of every command. */
  readonly options: O;
  /** Words besides options are taken. */
  readonly positionals?: boolean;
}

/** The values of a command's options, by its form. */
export type OptionValues<F extends CommandForm> = ReturnType<
  typeof parseArgs<{ readonly options: F['options'] }>
>['values'];

/** A command line as it was understood. */
export interface GivenArguments<F extends CommandForm> {
  readonly values: OptionValues<F>;
  readonly positionals: readonly string[];
}

/** A command line: understood, a question how the command is called, or wrong. */
export type CommandLine<F extends CommandForm> =
  | { readonly kind: 'given'; readonly given: GivenArguments<F> }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

const HELP = { help: { type: 'boolean', short: 'h', default: false } } as const;

/** What is wrong with a command line, by the code of Node's error. */
const WRONG: Readonly<Record<string, (word: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (word) => `看不懂的参数：${word}`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (word) => `看不懂的参数：${word}`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (word) => `看不懂的参数：${word} 后面缺少内容，或多了内容`,
};

/** Understands a command line; anything unknown is wrong, and so is an option without its value. */
export function commandLine<const F extends CommandForm>(form: F, args: readonly string[]): CommandLine<F> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: form.positionals === true,
      options: { ...form.options, ...HELP },
    });
    const { help, ...told }: Readonly<Record<string, unknown>> = values;
    if (help === true) return { kind: 'help' };
    const empty = Object.entries(told).find(([, value]) => value === '');
    if (empty !== undefined) return { kind: 'wrong', message: `--${empty[0]} 后面缺少内容` };
    // Node gives what the options of the form say, as they say it.
    return { kind: 'given', given: { values: told as OptionValues<F>, positionals } };
  } catch (error) {
    const code = error instanceof TypeError && 'code' in error ? String(error.code) : '';
    const wrong = WRONG[code];
    if (!(error instanceof TypeError) || wrong === undefined) throw error;
    return { kind: 'wrong', message: wrong(/'(-{0,2}[^']*?)(?: <value>)?'/.exec(error.message)?.[1] ?? '') };
  }
}

/**
 * Runs a command with what it was given and sets the exit code to what it returns. --help is answered with 0; a command line that is wrong,
 * or whose options npm kept for itself, with 2; what the system refuses is said in a sentence.
 */
export const command = <const F extends CommandForm>(
  form: F,
  run: (given: GivenArguments<F>) => number | Promise<number>,
): Promise<void> =>
  guarded(() => {
    const line = commandLine(form, process.argv.slice(2));
    if (line.kind === 'help') return say(0, form.usage);
    const wrong =
      line.kind === 'wrong' ? line.message : forgottenDashes(Object.keys(form.options), process.env);
    if (wrong !== undefined) return refuse(2, `${wrong}\n\n${form.usage}`);
    return line.kind === 'given' ? run(line.given) : 2;
  });

/** Says a text and gives the exit code back. */
export function say(code: number, text: string): number {
  process.stdout.write(text);
  return code;
}

/** Says why nothing was done, or what went wrong, and gives the exit code back. */
export function refuse(code: number, text: string): number {
  process.stderr.write(text);
  return code;
}
