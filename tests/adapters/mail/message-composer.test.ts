import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { createMessageComposer } from '#main/adapters/mail/message-composer.ts';
import type { Instant } from '#main/ports/clock.ts';
import type { ForwardMessage } from '#main/ports/correspondence.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';

const { forward } = createMessageComposer();

// Every byte value, several times: line ends and boundaries look-alikes among them.
const scan = new Uint8Array(100_000).map((_, index) => (index * 7 + (index >> 8)) & 0xff);

const message: ForwardMessage = {
  idempotencyKey: 'forward/0199-ab/1',
  at: '2026-11-22T09:30:00.000Z' as Instant,
  to: 'prison.lille@lacimade.org',
  teamName: 'Équipe Zébulon de Lille',
  reference: '2026-0412',
  prisonName: 'Centre pénitentiaire de Lille-Loos-Sequedin',
  receivedOn: '2026-11-12' as CalendarDate,
  dueOn: '2026-12-01' as CalendarDate,
  scan,
};

const compose = async (changes: Partial<ForwardMessage> = {}) => Buffer.from(await forward({ ...message, ...changes }));
const parse = async (changes: Partial<ForwardMessage> = {}): Promise<Email> => PostalMime.parse(await compose(changes));
const headersOf = (bytes: Buffer) => bytes.toString('latin1').split('\r\n\r\n')[0] ?? '';

describe('the message to a team', () => {
  it('says from whom, to whom, when, and what to do', async () => {
    const mail = await parse();
    expect(mail.from).toMatchObject({ name: 'La Cimade – Service prison', address: 'commission.prison@lacimade.org' });
    expect(mail.to).toMatchObject([{ name: '', address: 'prison.lille@lacimade.org' }]);
    expect(mail.subject).toBe('[Vaguemestre] Courrier à traiter – réf. 2026-0412 – reçu le 12/11/2026');
    expect(mail.date).toBe('2026-11-22T09:30:00.000Z');
    for (const part of [
      'Équipe Zébulon de Lille',
      'Centre pénitentiaire de Lille-Loos-Sequedin',
      '12\u00a0novembre\u00a02026',
      '1er\u00a0décembre\u00a02026',
      '2026-0412',
      'Confidentiel',
      'pour nous le rendre',
    ]) {
      expect(mail.text).toContain(part);
    }
    expect(mail.html).toBeFalsy();
  });

  it('says so when the prison is not known', async () => {
    expect((await parse({ prisonName: null })).text).toContain('à vérifier sur le courrier');
  });

  it('carries the scan byte for byte, named by the reference alone', async () => {
    const { attachments } = await parse();
    expect(attachments).toHaveLength(1);
    expect(attachments[0]).toMatchObject({
      filename: 'courrier-2026-0412.pdf',
      mimeType: 'application/pdf',
      disposition: 'attachment',
    });
    expect(Buffer.from(attachments[0]?.content as ArrayBuffer).equals(scan)).toBe(true);
  });

  it('carries the right bytes when they are a part of a larger buffer', async () => {
    const { attachments } = await parse({ scan: scan.subarray(1000, 2000) });
    expect(Buffer.from(attachments[0]?.content as ArrayBuffer).equals(scan.subarray(1000, 2000))).toBe(true);
  });

  it('has neither team nor prison in any header, plain or encoded', async () => {
    const bytes = await compose();
    const decoded = (await parse()).headers.map(({ value }) => value).join('\n');
    for (const headers of [headersOf(bytes), decoded]) expect(headers).not.toMatch(/Z.{0,6}bulon|Sequedin|Loos/);
  });

  it('is RFC 5322: CRLF only, short lines, ASCII headers', async () => {
    const bytes = (await compose()).toString('latin1');
    expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of bytes.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is tested
    expect(headersOf(Buffer.from(bytes, 'latin1'))).toMatch(/^[\x00-\x7f]*$/);
    for (const name of ['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version']) {
      expect(headersOf(Buffer.from(bytes, 'latin1')).match(new RegExp(`^${name}: `, 'gm'))).toHaveLength(1);
    }
  });

  it('is the same, byte for byte, for the same decision, and another for another', async () => {
    expect((await compose()).equals(await compose())).toBe(true);
    const [one, other] = [await parse(), await parse({ idempotencyKey: 'forward/0199-ab/2' })];
    expect(one.messageId).toMatch(/^<vaguemestre\.[0-9a-f]{32}@lacimade\.org>$/);
    expect(other.messageId).not.toBe(one.messageId);
  });

  it('shows nothing of the idempotency key', async () => {
    expect((await compose()).toString('latin1')).not.toContain('0199-ab');
  });

  it.each([
    'prison.lille@lacimade.org\r\nBcc: x@example.org',
    'prison.lille@lacimade.org\n',
    'a@b.fr, c@d.fr',
    'Nom <a@b.fr>',
    '"a b"@c.fr',
    'a@b',
    'a..b@c.fr',
    '@lacimade.org',
    'a@lacimade.org>',
    '',
    `${'a'.repeat(250)}@b.fr`,
  ])('refuses the address %j without repeating it', async (to) => {
    const refusal = await forward({ ...message, to }).then(String, (error: Error) => error.message);
    expect(refusal).toBe('forward message: not one plain e-mail address');
  });

  it.each(['', 'a b', 'x\r\nBcc: a', '../x', 'é'])('refuses the reference %j', async (reference) => {
    await expect(forward({ ...message, reference })).rejects.toThrow('reference');
  });
});
