import { respond } from "@/lib/server/api/respond";

export const GET = (request: Request): Promise<Response> => respond(request);

/** Any page may read; what it may not do needs no answer. */
export const OPTIONS = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "if-none-match, if-modified-since, accept",
      "access-control-max-age": "86400",
    },
  });
