// The upload reader against the platform's own writer: what a browser writes comes back as it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryOf, MalformedBodyError, parseForm } from '#main/web-host/multipart.ts';

async function written(form: FormData): Promise<{ body: Buffer; boundary: string }> {
  const response = new Response(form);
  const boundary = boundaryOf(response.headers.get('content-type') ?? '');
  if (boundary === null) throw new Error('no boundary');
  return { body: Buffer.from(await response.arrayBuffer()), boundary };
}

describe('the upload reader', () => {
  it('gives back every file and field, whatever their bytes and names', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('\r\n', '\r\n--', '--', '\r\n\r\n').map((text) => new TextEncoder().encode(text)),
    );
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => !/[\r\n%]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ name, bytes }), { maxLength: 4 }), fc.json(), async (files, json) => {
        const form = new FormData();
        form.append('data', json);
        for (const [index, file] of files.entries())
          form.append(String(index), new File([new Uint8Array(file.bytes)], file.name, { type: 'application/pdf' }));
        const { body, boundary } = await written(form);
        const read = parseForm(body, boundary);
        expect(read.get('data')).toBe(json);
        for (const [index, file] of files.entries()) {
          const found = read.get(String(index)) as File;
          expect([found.name, found.type]).toEqual([file.name, 'application/pdf']);
          expect(found.size).toBe(file.bytes.length);
          for (const all of [
            await found.arrayBuffer(),
            await found.bytes(),
            await new Response(found.stream()).bytes(),
          ])
            expect(Buffer.from(all as ArrayBuffer).equals(Buffer.from(file.bytes))).toBe(true);
          expect(await found.slice(1).text()).toBe(new TextDecoder().decode(file.bytes.subarray(1)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['a\u2028b.pdf', '\u2029', 'a\u0085b', 'a\u2028content-type: text/html'])(
    'gives back the name %j',
    async (name) => {
      const form = new FormData();
      form.append('0', new File(['x'], name, { type: 'image/png' }));
      const { body, boundary } = await written(form);
      const found = parseForm(body, boundary).get('0') as File;
      expect([found.name, found.type, await found.text()]).toEqual([name, 'image/png', 'x']);
    },
  );

  it('gives back names with quotes, line ends and accents', async () => {
    const form = new FormData();
    form.append('0', new File(['x'], 'l’été "1"\n2.pdf'));
    const { body, boundary } = await written(form);
    expect((parseForm(body, boundary).get('0') as File).name).toMatch(/^l’été "1"(\r\n|\n)2\.pdf$/);
  });

  it.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['an end without a beginning', '\r\n--b--\r\n'],
    ['a part that does not end', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'],
    ['headers that do not end', '--b\r\nContent-Disposition: form-data; name="a"'],
    ['a part without a name', '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n'],
    ['garbage after the boundary', '--bx\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--\r\n'],
  ])('refuses %s', (_, text) => {
    expect(() => parseForm(Buffer.from(text), 'b')).toThrow(MalformedBodyError);
  });

  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; boundary="a b"', 'a b'],
    ['multipart/form-data', null],
    ['application/json', null],
    [undefined, null],
  ])('finds in %s the boundary %s', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary);
  });
});
