// Sends answers that hold files (pictures, messages) whole instead of as a stream.

import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { StandardHandleResult, StandardHandlerInterceptorOptions } from '@orpc/server/standard';

export type CallContext = { readonly response: ServerResponse };

type Options = StandardHandlerInterceptorOptions<CallContext> & { next(): Promise<StandardHandleResult> };

/**
 * [Note: Files are sent whole]
 * An answer with a file is a form, and the platform turns a form into a stream. When the browser gives up before the
 * answer is ready (the next letter was chosen) that stream is closed while it is being filled, which throws where
 * nothing can catch it and ends the application. A picture has a few megabytes: it is made into bytes first and
 * written in one go; a connection that is gone is then just gone.
 */
export async function sendFilesWhole(options: Options): Promise<StandardHandleResult> {
  const result = await options.next();
  if (!result.matched || !(result.response.body instanceof FormData)) return result;
  const { status, headers, body } = result.response;
  const form = new Response(body);
  const bytes = Buffer.from(await form.arrayBuffer());
  const { response } = options.context;
  if (!response.destroyed) {
    const type = form.headers.get('content-type') ?? 'multipart/form-data';
    response.writeHead(status, { ...headers, 'content-type': type, 'content-length': bytes.length });
    response.end(bytes);
    // Ended or broken off: either way nothing more may be written.
    if (!response.writableFinished && !response.destroyed) await once(response, 'close');
  }
  return { matched: true, response: { status, headers: {}, body: undefined } };
}
