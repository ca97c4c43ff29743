/** What the terminal shows while something takes its time. */
import { styleText } from "node:util";

/** Says how far a step has come. */
export type Tell = (detail: string) => void;

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** On a terminal one line that counts the seconds. */
function liveLine(name: string, since: number): { tell: Tell; end(mark: string): void } {
  let detail = "";
  const draw = (): boolean => process.stderr.write(`\r\u001b[K  ${name}${detail && ` · ${detail}`} · ${seconds(since)}`);
  draw();
  const timer = setInterval(draw, 200).unref();
  return {
    tell: (next) => {
      detail = next;
    },
    end(mark) {
      clearInterval(timer);
      process.stderr.write(`\r\u001b[K${mark} ${name}${detail && ` · ${detail}`} ${styleText("dim", seconds(since))}\n`);
    },
  };
}

const PATIENCE = 5_000;

/** In a log a line for what takes longer than a moment, and another every few seconds. */
function logLines(name: string, since: number): { tell: Tell; end(mark: string): void } {
  let detail = "";
  const log = (mark: string): boolean => process.stderr.write(`${mark} ${name}${detail && ` · ${detail}`} · ${seconds(since)}\n`);
  const first = setTimeout(() => log(" "), 1_000).unref();
  const timer = setInterval(() => log(" "), PATIENCE).unref();
  return {
    tell: (next) => {
      detail = next;
    },
    end(mark) {
      clearTimeout(first);
      clearInterval(timer);
      log(mark);
    },
  };
}

/** Runs a step of the start or of the tests and shows that it runs, how long, and how it ended. */
export async function step<T>(name: string, run: (tell: Tell) => Promise<T>): Promise<T> {
  const since = Date.now();
  const line = process.stderr.isTTY ? liveLine(name, since) : logLines(name, since);
  try {
    const result = await run(line.tell);
    line.end(styleText("green", "✓"));
    return result;
  } catch (error) {
    line.end(styleText("red", "✗"));
    throw error;
  }
}
