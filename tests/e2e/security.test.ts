// What a stranger beside the application can reach: its address, its page, the files it leaves. The invented names of
// the sample letters are the canaries: they may be on the screen and nowhere else.
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PASSPHRASE } from './command-line.ts';
import { type Desk, deskOn, importAndRead, letterPath, truthOf, WITH_READING_MS } from './pages/desk.ts';
import { HOST, type Host } from './start-host.ts';
import { aHost, describeHost, inOneStory, stopHost } from './suite-hosts.ts';
import { filesUnder, finds, tracesUnder } from './traces.ts';

const LETTERS = ["lettre d'Amiens é.jpg", 'URGENT amiens.jpg', 'Liancourt (2).jpg'];
const SEARCHED = 'Zorgali';

type Answer = { readonly status: number; readonly body: string };

/** A request as any program of this computer can make one, with whatever headers it likes. */
function ask(url: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (answer) => {
      let body = '';
      answer.on('data', (part: Buffer) => (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end(options.method === 'POST' ? '{"json":{"limit":10}}' : undefined);
  });
}

/** The directives of a policy by name. */
const directivesOf = (policy: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );

describeHost('security', () => {
  inOneStory();
  let host: Host;
  let desk: Desk;
  let canaries: readonly string[];

  /** Paths of files under the host's root that hold one of the words; file names count too. */
  const traces = (words: readonly string[]): Promise<readonly string[]> => tracesUnder(host.root, words);

  beforeAll(async () => {
    host = await aHost({ keepsProfile: true });
    desk = deskOn(host.page);
    const truths = await Promise.all(LETTERS.map(truthOf));
    const words = truths.flatMap(({ surname, givenNames, ecrouNumber }) => [surname, givenNames, ecrouNumber]);
    canaries = [...words.filter((word) => word !== null), 'Liancourt (2)', "lettre d'Amiens"];
    expect(canaries.length).toBe(LETTERS.length * 3 + 2);
    await desk.lock.create(PASSPHRASE);
    await importAndRead(desk, LETTERS);
  }, WITH_READING_MS);

  test('everything is used once, so that the checks below look at something', async () => {
    const page = host.page;
    const policies = new Set<string>();
    const cached: string[] = [];
    page.on('response', async (response) => {
      const { 'content-security-policy': policy, 'cache-control': cache } = response.headers();
      if (response.url().startsWith('blob:')) return;
      policies.add(policy ?? `none on ${response.url()}`);
      if (HOST === 'web' && cache !== 'no-store') cached.push(`${response.url()}: ${cache}`);
    });
    await page.reload();
    await desk.lock.opened();
    for (const name of ['ZORGALI', 'ERGUELLOUM', 'QUISTRALI']) await desk.triage.choose(name);
    await page.getByRole('searchbox').fill(SEARCHED);
    await desk.triage.row('QUISTRALI').waitFor({ state: 'detached' });
    expect(await desk.triage.rows.count()).toBe(1);
    await page.getByRole('searchbox').fill('');
    await desk.triage.filter('to-qualify');
    await desk.triage.choose('ZORGALI');
    await desk.triage.decide('v');
    for (const place of ['deadlines', 'directory', 'intake', 'triage'] as const) await desk.shell.go(place);
    await desk.triage.filter('all');
    await desk.triage.choose('ZORGALI');

    expect(host.requests().filter((url) => url.includes('/picture')).length).toBeGreaterThanOrEqual(
      HOST === 'web' ? 3 : 0,
    );
    expect(cached).toEqual([]);
    expect([...policies]).toHaveLength(1);
    const directives = directivesOf([...policies][0] ?? '');
    expect(directives).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(directives['connect-src']).toMatch(/^'(self|none)'$/);
    expect(
      Object.keys(directives).filter((name) => name.startsWith('frame-src') || name.startsWith('worker-src')),
    ).toEqual([]);
    for (const value of Object.values(directives)) expect(value).not.toMatch(/unsafe-eval|\*|https?:/);
  });

  test('the page asks nobody but its own host', () => {
    const elsewhere = host.requests().filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(`${host.origin}/`));
    expect(elsewhere).toEqual([]);
    expect(host.requests().length).toBeGreaterThan(5);
  });

  test('nothing runs that is not a file of the interface, and nothing from outside is shown in it', async () => {
    const before = host.page.url();
    const refused = await host.page.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
      const inline = document.createElement('script');
      inline.textContent = 'window.ran = true';
      // A string as a function is eval by another name; asked from the page itself, after this call.
      setTimeout('window.ran = true' as unknown as () => void, 0);
      const script = Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' });
      const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' });
      const picture = Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' });
      document.body.append(inline, script, frame, picture);
      await fetch('https://example.org/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const added of [inline, script, frame, picture]) added.remove();
      return { violated: [...new Set(violated)].sort(), ran: 'ran' in window };
    });
    expect(refused.ran).toBe(false);
    expect(refused.violated).toEqual(
      expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-elem']),
    );
    expect(host.page.url()).toBe(before);
  });

  test('no screen links outside; the window does not follow such a link', async () => {
    for (const place of ['triage', 'deadlines', 'directory', 'intake'] as const) {
      await desk.shell.go(place);
      const links = await host.page
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(links.length).toBeGreaterThan(3);
      expect(links.filter((href) => !href.startsWith('#/'))).toEqual([]);
    }
    if (HOST === 'web') return;
    const before = host.page.url();
    await host.page.evaluate(() => {
      location.href = 'https://example.org/';
      window.open('https://example.org/');
    });
    await desk.shell.go('triage');
    expect(host.context.pages()).toHaveLength(1);
    expect(new URL(host.page.url()).host).toBe(new URL(before).host);
  });

  test.runIf(HOST === 'web')(
    'the start link opens once; strangers, wrong hosts and wrong origins are refused',
    async () => {
      const again = await ask(host.startUrl ?? '');
      expect(again.status).toBe(410);
      expect(again.body).toContain('Lien déjà utilisé');
      expect((await ask(host.origin)).status).toBe(401);
      const [cookie] = await host.context.cookies(host.origin);
      const known = { cookie: `${cookie?.name}=${cookie?.value}`, 'content-type': 'application/json' };
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
      const list = `${host.origin}/rpc/letters/list`;
      const post = (headers: Record<string, string>) => ask(list, { method: 'POST', headers });
      expect((await post({ ...known, origin: host.origin })).body).toContain('ZORGALI');
      for (const [headers, status] of [
        [{ ...known, origin: host.origin, host: 'localhost' }, 421],
        [{ ...known, origin: host.origin, host: 'rebound.example' }, 421],
        [{ ...known, origin: 'https://example.org' }, 403],
        [{ ...known, origin: 'null' }, 403],
        [known, 403],
        [{ 'content-type': 'application/json', origin: host.origin }, 401],
      ] as const) {
        const answer = await post(headers);
        expect(answer.status).toBe(status);
        for (const word of canaries) expect(answer.body).not.toContain(word);
      }
    },
  );

  test('no name, number, search or passphrase is in any file, nor in what the process says', async () => {
    const secrets = [...canaries, PASSPHRASE];
    expect(await traces(secrets)).toEqual([]);
    for (const word of secrets) expect(finds(Buffer.from(host.output()), word)).toBe(false);
    await stopHost(host);
    expect(await traces(secrets)).toEqual([]);

    // Nor a letter's picture, in the desk or in the browser's profile.
    const scan = await readFile(letterPath('URGENT amiens.jpg'));
    const piece = scan.subarray(scan.length / 2, scan.length / 2 + 64);
    const files = await filesUnder(host.root);
    expect(files.filter(({ bytes }) => bytes.includes(piece)).map(({ path }) => path)).toEqual([]);
    // The eye of the test itself: it reads the files there are, and sees what is there to see.
    const journal = files.find(({ path }) => path.endsWith('vaguemestre.log'));
    expect(journal?.bytes.toString()).toContain('reading.done');
    expect(files.some(({ path }) => path.startsWith(join(host.root, 'profile')))).toBe(true);
    expect(finds(Buffer.from('x mOUNIR y', 'utf16le'), 'Mounir')).toBe(true);
  });
});
