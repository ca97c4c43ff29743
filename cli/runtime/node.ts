const NEEDED = 22;

/** The packages bring Node 24 and `npm run` finds it first; where they have none for a machine, its own Node must do. */
export function checkNode(version = process.versions.node): void {
  if (Number(version.split(".")[0]) >= NEEDED) return;
  throw new Error(
    `This is Node ${version}, and ${NEEDED} or newer is needed. npm brings Node 24 for Linux and Windows: use \`npm ci\` without --omit=optional, and \`npm run …\` or \`npx …\`. Elsewhere install Node 24.`,
  );
}
