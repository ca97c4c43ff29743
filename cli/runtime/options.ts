/** What a command is asked. */
import { type ParseArgsConfig, parseArgs, styleText } from "node:util";

const ASKS_FOR_HELP = new Set(["--help", "-h"]);

/** The use of a command is told where somebody asks for it, and the process ends. */
export function helpWithUse(usage: string): void {
  if (!process.argv.slice(2).some((one) => ASKS_FOR_HELP.has(one))) return;
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}

/** The options and paths of the command line; where one is wrong it is said, with the use of the command, and the process ends with 2. */
export function readOptions<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  helpWithUse(usage);
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`${styleText("red", "✗")} ${error instanceof Error ? error.message : error}\n${usage}\n`);
    process.exit(2);
  }
}
