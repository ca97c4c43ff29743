#!/usr/bin/env node
/**
 * Prisma's migration engine without a download: the CLI starts an executable and talks to it in lines of JSON, and this
 * one answers from the WebAssembly build that the npm registry carries. `prisma.config.ts` points the CLI here.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const { values: options, positionals: command } = parseArgs({
  options: {
    datasource: { type: "string", default: "{}" },
    datamodels: { type: "string", multiple: true, default: [] },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
  allowPositionals: true,
});

/** The parts of the address apart: given it whole, node-postgres ignores a database that is named beside it. */
function connection() {
  const connectionString = JSON.parse(options.datasource).url ?? "postgresql://localhost/postgres";
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString });
  return { host, port, user, password, database, ssl };
}

/** PostgreSQL's internal type "char", which its catalogues use; the adapter refuses it and the engine expects it. */
const INTERNAL_CHAR = 18;

/** The same adapter, mended where the engine needs more than an application does. */
function mend(adapter) {
  const { queryRaw, performIO } = adapter;
  adapter.queryRaw = async (query) => {
    const characters = [];
    const noting = Object.create(adapter, {
      performIO: {
        async value(asked) {
          const result = await performIO.call(adapter, asked);
          for (const [at, field] of result.fields.entries()) {
            if (field.dataTypeID !== INTERNAL_CHAR) continue;
            field.dataTypeID = pg.types.builtins.TEXT;
            characters.push(at);
          }
          return result;
        },
      },
    });
    const result = await queryRaw.call(noting, query);
    for (const at of characters) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter cuts a script at every semicolon, also inside a function's body; PostgreSQL takes it whole.
  adapter.executeScript = async (script) => {
    await adapter
      .underlyingDriver()
      .query(script)
      .catch((error) => adapter.onError(error));
  };
  return adapter;
}

class Factory extends PrismaPg {
  async connect() {
    return mend(await super.connect());
  }

  /** An empty database beside the main one, dropped once its last connection is closed. */
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    const main = await this.connect();
    await main.executeScript(`CREATE DATABASE "${database}" TEMPLATE template0`);
    const shadow = await new Factory({ ...connection(), database }).connect();
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}

async function createEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) };
  const bytes = readFileSync(fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm")).replace(/\.js$/, "_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = options.datamodels.map((path) => [path, readFileSync(path, "utf8")]);
  const log = process.env.DEBUG ? (line) => process.stderr.write(`${line}\n`) : () => {};
  return glue.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    log,
    bindMigrationAwareSqlAdapterFactory(new Factory(connection())),
  );
}

const METHODS = {
  getDatabaseVersion: (engine) => engine.version(),
  // The engine asks for the shadow database only when it diagnoses, and remembers what the migrations amount to there.
  evaluateDataLoss: (engine, params) => engine.devDiagnostic(params).then(() => engine.evaluateDataLoss(params)),
  // What a command prints goes to the CLI as a call of its own.
  async diff(engine, params) {
    const { stdout, ...result } = await engine.diff(params);
    if (stdout) send({ id: randomUUID(), method: "print", params: { content: stdout } });
    return { ...result, stdout: null };
  },
};

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

/** What the CLI expects of a failed call; the engine's own errors carry a code (P3005 …) beside their message. */
const failure = (error) => ({
  code: 4466,
  message: "An error happened. Check the data field for details.",
  data: {
    is_panic: error instanceof WebAssembly.RuntimeError,
    message: error.message,
    error_code: error.code ?? null,
    meta: null,
  },
});

async function serve() {
  const engine = await createEngine();
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (!method) continue; // the CLI's answer to a print
    const call = METHODS[method] ?? ((to, given) => to[method](given));
    const reply = await call(engine, params ?? {}).then(
      (result) => ({ result: result ?? {} }),
      (error) => ({ error: failure(error) }),
    );
    send({ id, ...reply });
  }
}

/** The CLI's error codes for what PostgreSQL says: no such database, refused credentials, anything else. */
const CODES = { "3D000": "P1003", "28P01": "P1000", 28000: "P1010" };

async function withClient(parts, run) {
  const client = new pg.Client(parts);
  await client.connect();
  await run(client).finally(() => client.end());
}

const COMMANDS = {
  "can-connect-to-database": () => withClient(connection(), async () => {}),
  "create-database": () =>
    withClient({ ...connection(), database: "postgres" }, (client) =>
      client.query(`CREATE DATABASE ${client.escapeIdentifier(connection().database)}`),
    ),
};

/** Answers by exit status. The CLI skips the first line of what is written and reads the rest as JSON. */
async function answer(name) {
  await COMMANDS[name]().catch((error) => {
    const fields = { error_code: CODES[error.code] ?? "P1001", message: error.message || String(error.code) };
    const line = { level: "ERROR", target: "schema_engine::logger", fields };
    process.stderr.write(`{}\n${JSON.stringify(line)}\n`);
    process.exitCode = 1;
  });
}

await (command[0] === "cli" ? answer(command[1]) : serve());
