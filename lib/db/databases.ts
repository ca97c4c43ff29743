/** Databases as wholes: made, copied and dropped on the server that an address names. */
import pg from "pg";

/** Runs something on one connection and closes it. */
export async function withConnection<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // What is asked next on a connection that was cut fails; without a listener the process would end.
  client.on("error", () => {});
  await client.connect();
  return run(client).finally(() => client.end());
}

/** The same server and credentials, another database. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

const DUPLICATE_DATABASE = "42P04";

/** Makes a database unless it is there, empty or as a copy of `template`; returns its address. */
export async function createDatabase(server: string, name: string, template?: string): Promise<string> {
  await withConnection(server, async (client) => {
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : "";
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`).catch((error: pg.DatabaseError) => {
      if (error.code !== DUPLICATE_DATABASE) throw error;
    });
  });
  return addressOf(server, name);
}

/** Drops a database, whoever is connected to it. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  await withConnection(server, (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`));
}
