/** Documents are brought in while worker, server and PostgreSQL are killed at random moments, each as often as chance will. */
import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Postgres, startPostgres } from "@/cli/runtime/postgres";
import { createArea } from "@/lib/db/areas";
import { createBodies } from "@/lib/db/bodies";
import { disconnect } from "@/lib/db/client";
import { createDatabase } from "@/lib/db/databases";
import { migrate } from "@/lib/db/migrate";
import { createUpload } from "@/lib/db/uploads";
import { AREA, bodiesFor, documentsFor, type Made } from "./documents";
import { countAccepted, judgeEnd, judgeNow } from "./judge";

export type Kills = { kills: number; documents: number; tell: (line: string) => void };
export type Killed = { documents: number; killed: Record<Victim, number>; seconds: number; problems: readonly string[] };

const VICTIMS = ["worker", "server", "postgres"] as const;
type Victim = (typeof VICTIMS)[number];

/** Without progress for so long, something is stuck. */
const STUCK = 180_000;

class World {
  private postgres: Postgres | null = null;
  private children: Partial<Record<"worker" | "server", ReturnType<typeof spawn>>> = {};
  readonly answered = new Set<number>();
  url = "";

  constructor(
    readonly folder: string,
    readonly documents: readonly Made[],
  ) {}

  /** As `npm start` does: the database first; with it everything that was on the old one begins anew. */
  async start(): Promise<void> {
    this.postgres = await startPostgres(this.folder);
    this.url = await createDatabase(this.postgres.url, "kill");
    await migrate(this.url);
    process.env.DATABASE_URL = this.url;
    this.begin("worker");
    this.begin("server");
  }

  private begin(which: "worker" | "server"): void {
    const entry = which === "worker" ? "jobs/worker.ts" : "cli/runtime/kill/server.ts";
    const env = { ...process.env, DATABASE_URL: this.url, KILL_STATE: [this.documents.length, ...this.answered].join(",") };
    // In a group of its own: its readers die with it, as they would with the machine.
    const child = spawn(process.execPath, ["--import", "tsx", entry], {
      env,
      detached: true,
      stdio: ["ignore", "pipe", "ignore"],
    });
    let rest = "";
    child.stdout.on("data", (data: Buffer) => {
      const lines = (rest + data.toString()).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line !== "") this.answered.add(Number(line));
    });
    // A server that gives up because its database is away is begun again, as whoever started it would.
    child.on("exit", () => void sleep(300).then(() => this.children[which] === child && this.begin(which)));
    this.children[which] = child;
  }

  private end(which: "worker" | "server"): void {
    const child = this.children[which];
    delete this.children[which];
    if (child?.pid === undefined) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It had ended by itself.
    }
  }

  async kill(victim: Victim): Promise<void> {
    if (victim !== "postgres") {
      this.end(victim);
      this.begin(victim);
      return;
    }
    const { pid, exited } = this.postgres ?? {};
    if (pid === undefined) return;
    process.kill(pid, "SIGKILL");
    await exited;
    for (const which of ["worker", "server"] as const) this.end(which);
    await this.start();
  }

  async stop(): Promise<void> {
    for (const which of ["worker", "server"] as const) this.end(which);
    await this.postgres?.stop();
  }
}

async function prepare(documents: number): Promise<void> {
  await createArea(AREA);
  await createBodies(AREA.id, bodiesFor(documents));
  await createUpload({ areaId: AREA.id, id: "kill", createdBy: "kill", role: "system", bodyId: null });
  await disconnect();
}

/** Kills are spread over the work: the next one comes when its share is done, and a moment of chance later. */
async function work(world: World, { kills, documents, tell }: Kills, killed: Record<Victim, number>): Promise<string[]> {
  const problems: string[] = [];
  let done = 0;
  let made = 0;
  let moved = Date.now();
  while (done < documents) {
    await sleep(200);
    const now = await countAccepted(world.url).catch(() => done);
    if (now > done) moved = Date.now();
    done = now;
    if (Date.now() - moved > STUCK) return [...problems, `stuck at ${done} of ${documents}`];
    if (made >= kills || done < (documents * made) / (kills + 1)) continue;
    await sleep(Math.random() * 800);
    const victim = VICTIMS[Math.floor(Math.random() * VICTIMS.length)] ?? "worker";
    await world.kill(victim);
    made += 1;
    killed[victim] += 1;
    const found = await judgeNow(world.url);
    problems.push(...found.map((one) => `after kill ${made} (${victim}): ${one}`));
    tell(`kill ${made}/${kills}: ${victim}, ${done} of ${documents} done${found.length > 0 ? `, ${found.length} WRONG` : ""}`);
  }
  return problems;
}

export async function runKills(options: Kills): Promise<Killed> {
  const folder = await mkdtemp(join(tmpdir(), `gongkai-kill-${process.pid}-`));
  await chmod(folder, 0o755);
  process.env.DATA_DIR = folder;
  const began = Date.now();
  const killed = { worker: 0, server: 0, postgres: 0 };
  const world = new World(folder, documentsFor(options.documents));
  try {
    await world.start();
    await prepare(options.documents);
    const during = await work(world, options, killed);
    const problems = [...during, ...(await judgeEnd(world.url, world.documents))];
    return {
      documents: options.documents,
      killed,
      seconds: Math.round((Date.now() - began) / 1000),
      problems: problems.slice(0, 50),
    };
  } finally {
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
