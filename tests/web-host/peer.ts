// A browser reduced to what the tests need: raw requests, so that every header can be a lie.
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

type Ask = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

export function ask(origin: string, { method = 'GET', path = '/', headers = {}, body }: Ask = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Follows the start link as a browser would and returns its cookie ('name=value'). */
export async function enter(url: string): Promise<string> {
  const { origin, pathname } = new URL(url);
  const answer = await ask(origin, { path: pathname });
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`No session: ${answer.status}`);
  return cookie;
}
