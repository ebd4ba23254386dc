/** npm sets these itself, whatever is typed. */
const NPM_SETS: readonly string[] = ['cache', 'prefix', 'help'];

/**
 * What to say where an option was given to npm and not to the script: `npm run check --content X` leaves the script without it, and it would go
 * on with another folder than was meant.
 * @param options names of the script's options
 * @param env the environment that npm made
 */
export function forgottenDashes(
  options: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (env.npm_lifecycle_event === undefined) return undefined;
  const taken = options.filter(
    (name) => !NPM_SETS.includes(name) && env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  const [first] = taken;
  return first === undefined
    ? undefined
    : `--${first} 被 npm 收走了，没有传给程序：选项前面要写“--”，如 npm run ${env.npm_lifecycle_event} -- --${first} …`;
}
