// Reads the body of an upload (multipart/form-data, as browsers write it) holding its bytes once. The platform's own
// reader holds them six times, which for one large scan is most of a gigabyte. Knows nothing of what is uploaded.
import type { IncomingMessage } from 'node:http';

/** The sender announced fewer or more bytes than it sent, or they are not multipart. */
export class MalformedBodyError extends Error {
  override readonly name = 'MalformedBodyError';
}

const CRLF = Buffer.from('\r\n');
const END_OF_HEADERS = Buffer.from('\r\n\r\n');

/** Null when the type is not multipart/form-data with a boundary. */
export function boundaryOf(contentType: string | undefined): string | null {
  const found = /^multipart\/form-data\s*;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))\s*$/i.exec(
    contentType ?? '',
  );
  return found?.[1] ?? found?.[2] ?? null;
}

/** `length` is the announced Content-Length: that much memory is taken, and no byte more is accepted. */
export async function readForm(request: IncomingMessage, boundary: string, length: number): Promise<FormData> {
  return parseForm(await readWhole(request, length), boundary);
}

async function readWhole(request: IncomingMessage, length: number): Promise<Buffer> {
  const body = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (at + chunk.length > length) throw new MalformedBodyError('longer than announced');
    at += chunk.copy(body, at);
  }
  if (at < length) throw new MalformedBodyError('shorter than announced');
  return body;
}

export function parseForm(body: Buffer, boundary: string): FormData {
  const form = new FormData();
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first delimiter may stand at the very beginning, without its line end.
  let at = body.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2)) ? delimiter.length - 2 : -1;
  while (at >= 0) {
    const tail = body.subarray(at, at + 2).toString('latin1');
    if (tail === '--') return form;
    if (tail !== '\r\n') break;
    const headersEnd = body.indexOf(END_OF_HEADERS, at);
    const end = headersEnd < 0 ? -1 : body.indexOf(delimiter, headersEnd + CRLF.length);
    if (end < 0) break;
    append(form, body.toString('utf8', at + 2, headersEnd), body.subarray(headersEnd + END_OF_HEADERS.length, end));
    at = end + delimiter.length;
  }
  throw new MalformedBodyError('not multipart');
}

function append(form: FormData, headers: string, content: Buffer): void {
  const disposition = headerValue(headers, 'content-disposition').replace(/^form-data\s*/i, '');
  const name = parameter(disposition, 'name');
  if (name === null) throw new MalformedBodyError('a part without a name');
  const fileName = parameter(disposition, 'filename');
  const type = headerValue(headers, 'content-type') || 'application/octet-stream';
  if (fileName === null) form.append(name, content.toString('utf8'));
  else form.append(name, new HeldFile(content, fileName, type));
}

/** A header ends at CR LF alone: the other separators that a regular expression takes for line ends may be in a name. */
function headerValue(headers: string, name: string): string {
  const line = headers.split('\r\n').find((header) => header.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

/** A file whose bytes are the ones that arrived: the platform's own keeps a copy and gives out another. */
class HeldFile extends File {
  readonly #bytes: ArrayBuffer;
  override readonly size: number;

  constructor(bytes: Buffer, name: string, type: string) {
    super([], name, { type });
    this.#bytes = new Uint8Array(bytes).buffer;
    this.size = bytes.length;
  }

  /** The bytes themselves, not a copy: one reader, who does not write. */
  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes;
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(this.#bytes);
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(this.#bytes);
  }

  override slice(start?: number, end?: number, type?: string): Blob {
    return new Blob([this.#bytes], { type: this.type }).slice(start, end, type);
  }

  override stream(): ReturnType<File['stream']> {
    return new Blob([this.#bytes]).stream();
  }
}

/** Browsers escape three characters of a name: the quote and the two of a line end. */
function parameter(disposition: string, name: string): string | null {
  const given = new RegExp(`[;\\s]${name}="([^"]*)"`, 'i').exec(` ${disposition}`)?.[1];
  return given?.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n') ?? null;
}
