// Rules and classifier together, on sentences that neither was made with.
import { describe, expect, it } from 'vitest';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { letterFrom, RECEIVED } from './letters.ts';

const judged = (body: string) => {
  const text = letterFrom('Maison d’arrêt de Villepinte', `Bonjour,\n${body}\nMerci d’avance.`);
  return judge({
    pages: [pageOfText(text)],
    receivedOn: RECEIVED,
    establishments: ESTABLISHMENTS,
    vocabulary: VOCABULARY,
  });
};
const codes = (body: string): string[] => judged(body).signals.map(({ code }) => code);

describe('what no rule says is found', () => {
  it.each([
    ['dublin', 'On veut me renvoyer en Suède parce que mes empreintes ont été prises là-bas en arrivant.'],
    ['oqtf', 'La préfecture me laisse sept jours pour partir de France, le papier est sur ma table.'],
    ['distress', 'J’ai déjà noué le drap, je n’ai plus la force de vivre, dites pardon à ma mère.'],
    ['comex', 'Une commission doit donner son avis sur mon expulsion au tribunal le mois prochain.'],
    ['retention', 'Le jour de ma sortie la police va m’emmener au centre de rétention.'],
  ])('%s', (code, body) => {
    const { signals, doubts = [] } = judged(body);
    const found = [...signals, ...doubts].filter((one) => one.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const { evidence } of found) expect(body).toContain(evidence.text.split(' ')[0]);
  });
});

describe('what is plain stays as it is', () => {
  it.each([
    'Le préfet m’a notifié une OQTF hier.',
    'J’ai reçu une obligation de quitter le territoire français le 18/11/2026.',
  ])('%s', (body) => expect(codes(body)).toContain('oqtf'));

  it.each([
    'Je n’ai jamais eu d’OQTF.',
    'J’ai gagné mon recours contre l’OQTF en mars.',
    'C’est quoi une OQTF exactement ?',
    'Mon codétenu a une OQTF, il vous écrira lui-même.',
    'Je voudrais un colis de vêtements et des timbres.',
    'Ma fille fait sa rentrée, je suis fier d’elle.',
  ])('%s', (body) => expect(codes(body)).toEqual([]));
});

describe('a decision is left to the rules', () => {
  it('whatever its words weigh', () => {
    const text = `PRÉFECTURE DU NORD\nARRÊTÉ\nportant obligation de quitter le territoire français sans délai\nVu le code de l’entrée et du séjour des étrangers\nArticle 1er : M. X est obligé de quitter le territoire français.\nNotifié le 18/11/2026`;
    const input = { pages: [pageOfText(text)], receivedOn: RECEIVED, establishments: ESTABLISHMENTS };
    const both = judge({ ...input, vocabulary: VOCABULARY });
    expect(both.kind).toBe('decision');
    expect(both.signals).toEqual(judge({ ...input, vocabulary: { ...VOCABULARY, classifier: null } }).signals);
    expect(both.signals.map(({ code }) => code)).toContain('oqtf');
  });
});
