/** What `npm start` would have said of accounts on the terminal, kept in a file for the tests. */
import { tmpdir } from "node:os";
import { join } from "node:path";

export const TERMINAL = (port: number | string): string => join(tmpdir(), `gongkai-e2e-terminal-${port}`);
