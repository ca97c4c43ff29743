/** The description of the interface (OpenAPI 3.1), made from its endpoints; each example in it is a live answer. */
import { z } from "zod";
import { exportableAreas } from "@/lib/server/export/choose";
import { listShown } from "@/lib/server/export/records";
import { version as program } from "@/package.json";
import { answer, BASE, schemasOf } from "./answer";
import type { Asking, Endpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints";

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return json;
};

/** What JSON answers look like. */
export const answerSchema = (row: z.ZodType) =>
  z.strictObject({
    data: z.array(row),
    next: z.string().nullable().meta({ title: "下一页的地址", description: "Address of the next page; null at the end" }),
    revision: z.int().nullable().meta({ title: "数据版次", description: "Revision of the area's data" }),
    licence: z.string().nullable().meta({ title: "数据许可", description: "Licence of the area's data" }),
  });

const parametersOf = (endpoint: Endpoint, example: Asking): Json[] => {
  const { inPath, inQuery } = schemasOf(endpoint);
  const of = (place: "path" | "query", shape: Json) =>
    Object.entries(shape).flatMap(([name, schema]) => {
      if (!(schema instanceof z.ZodType)) return [];
      const given = Object.entries(example).find(([asked]) => asked === name)?.[1];
      const { description } = schema.meta() ?? {};
      const required = place === "path" || !schema.safeParse(undefined).success;
      return [
        { name, in: place, required, description, schema: schemaOf(schema), ...(given !== undefined && { example: given }) },
      ];
    });
  return [...of("path", inPath.shape), ...of("query", inQuery.shape)];
};

/** An address that has an answer, of the first area with data. */
async function exampleOf(endpoint: Endpoint): Promise<Asking> {
  const [area] = (await exportableAreas()).toReversed().filter((code) => code.length === 6);
  if (area === undefined) return {};
  const [report] = await listShown(area);
  const inPath = { area, ...(report && { body: report.bodyId, year: String(report.year) }) };
  const named = Object.entries(inPath).filter(([name]) => endpoint.path.includes(`{${name}}`));
  return { ...Object.fromEntries(named), ...endpoint.example, limit: "2" };
}

export function addressOf(endpoint: Endpoint, asking: Asking): string {
  const given = Object.entries(asking);
  const path = given.reduce((filled, [name, value]) => filled.replace(`{${name}}`, String(value)), endpoint.path);
  const query = new URLSearchParams(
    given.filter(([name]) => !endpoint.path.includes(`{${name}}`)).map(([name, value]) => [name, String(value)]),
  );
  return `${BASE}${path}${query.size > 0 ? `?${query}` : ""}`;
}

const PROBLEM = {
  description: "RFC 9457",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

async function operationOf(endpoint: Endpoint): Promise<Json> {
  const example = await exampleOf(endpoint);
  const address = addressOf(endpoint, example);
  const live = await answer(new URL(address, "http://localhost"));
  const content = {
    schema: schemaOf(answerSchema(endpoint.table.row)),
    ...(live.status === 200 && { example: JSON.parse(live.body) }),
  };
  return {
    operationId: endpoint.path.replaceAll(/[{}]/g, "").split("/").filter(Boolean).join("-"),
    summary: `${endpoint.en} · ${endpoint.zh}`,
    ...(live.status === 200 && { description: `GET ${address}` }),
    parameters: parametersOf(endpoint, example),
    responses: {
      200: {
        description: endpoint.en,
        headers: {
          ETag: { schema: { type: "string" } },
          "Last-Modified": { schema: { type: "string" } },
          Link: { schema: { type: "string" } },
        },
        content: { "application/json": content, "text/csv": { schema: { type: "string" } } },
      },
      304: { description: "Not modified" },
      400: PROBLEM,
      404: PROBLEM,
    },
  };
}

export async function openapi(): Promise<Json> {
  const paths: Record<string, Json> = {};
  for (const endpoint of ENDPOINTS) paths[endpoint.path] = { get: await operationOf(endpoint) };
  return {
    openapi: "3.1.0",
    info: {
      title: "公开 · Gongkai",
      version: program,
      summary: "政府信息公开工作年度报告数据 · Data of annual government-information-disclosure reports",
      description:
        "All of it may be read without a key. Lists come in pages of at most 1000 rows: follow `next` (or the Link header) until it is null. " +
        "Add .csv to an address, or ask for text/csv, to have a table for a spreadsheet. ETag and If-None-Match save a transfer where nothing has changed. " +
        "Whole areas: /api/v1/areas/{area}/bulk/manifest.json lists files with checksums.",
    },
    servers: [{ url: BASE }],
    paths,
    components: {
      schemas: {
        Problem: schemaOf(
          z.object({
            type: z.string(),
            status: z.int(),
            title: z.string(),
            detail: z.string(),
            errors: z.array(z.object({ name: z.string(), message: z.string() })).optional(),
          }),
        ),
      },
    },
  };
}
