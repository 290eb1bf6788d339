// Judging in a child process: the same judgements as here, and none is lost with the child.
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createChildJudging } from '#main/adapters/judging/child-judging.ts';
import { judgeHere } from '#main/adapters/judging/judge-here.ts';
import { nodeChildLauncher } from '#main/adapters/system/node-child.ts';
import type { ChildChannel } from '#main/ports/child-process.ts';
import type { Judging } from '#main/ports/judging.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import type { JudgeQuestion } from '#shared/domain/triage/asked.ts';
import { asId, type EstablishmentId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

const here = judgeHere({ establishments: ESTABLISHMENTS, vocabulary: VOCABULARY });
const entry = fileURLToPath(new URL('../../../main/reading-child/judging.ts', import.meta.url));
const silent = fileURLToPath(new URL('./silent-child.ts', import.meta.url));

const asked = (text: string): JudgeQuestion => ({
  pages: [pageOfText(text)],
  receivedOn: '2026-11-20' as JudgeQuestion['receivedOn'],
  aliases: [{ establishmentId: asId<EstablishmentId>('maison-d-arret-de-valenciennes'), text: 'La Briquette' }],
  roles: [[1, 'letter']],
  deskTrust: null,
});
const OQTF = asked(
  'Maison d’arrêt de La Briquette\nÉcrou 12345\nMadame, Monsieur,\nJ’ai reçu une OQTF le 18 novembre 2026.',
);
const WORK = asked('Centre pénitentiaire de Maubeuge\nMadame,\nJe cherche du travail.');

function judging(script: string, options: { readonly timeLimitMs?: number; readonly idleLimitMs?: number } = {}) {
  const children: ChildChannel[] = [];
  const insteads: unknown[] = [];
  const told: Judging = {
    ...here,
    judge: (question) => {
      insteads.push(question);
      return here.judge(question);
    },
  };
  const start = nodeChildLauncher({ entry: script });
  const launch = (): ChildChannel => {
    const child = start();
    children.push(child);
    return child;
  };
  const made = createChildJudging({ launch, here: told, ...options });
  onTestFinished(made.close);
  return { made, children, insteads };
}

describe('a judging child', () => {
  it('judges as this process does, several at a time, with one child', async () => {
    const { made, children, insteads } = judging(entry);
    made.ready();
    const answers = await Promise.all([made.judge(OQTF), made.facts(WORK), made.judge(WORK)]);
    expect(answers).toEqual([await here.judge(OQTF), await here.facts(WORK), await here.judge(WORK)]);
    expect(answers[0].establishment?.id).toBe('maison-d-arret-de-valenciennes');
    expect(children).toHaveLength(1);
    expect(insteads).toHaveLength(0);
  });

  it('that dies loses nothing: what it was asked is judged here, what comes next by another child', async () => {
    const { made, children, insteads } = judging(entry);
    const waiting = made.judge(OQTF);
    children[0]?.kill();
    expect(await waiting).toEqual(await here.judge(OQTF));
    expect(insteads).toHaveLength(1);
    await made.judge(WORK);
    expect(children).toHaveLength(2);
    expect(insteads).toHaveLength(1);
  });

  it('that cannot be started, or never answers, is done without', async () => {
    const missing = judging(`${entry}.missing`);
    expect(await missing.made.judge(WORK)).toEqual(await here.judge(WORK));
    const { made, insteads } = judging(silent, { timeLimitMs: 50 });
    expect(await made.judge(WORK)).toEqual(await here.judge(WORK));
    expect(insteads).toHaveLength(1);
  });

  it('is let go when it has nothing to do', async () => {
    const { made, children } = judging(entry, { idleLimitMs: 30 });
    await made.judge(WORK);
    await new Promise<void>((resolve) => children[0]?.onExit(() => resolve()));
    await made.judge(WORK);
    expect(children).toHaveLength(2);
  });
});
