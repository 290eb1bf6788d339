// The number that stands by the name without a word that announces it, and the surname that comes first there.
import { describe, expect, it } from 'vitest';
import { judgeText } from '../triage/letters.ts';

const BODY = '\nBonjour,\nJe suis incarcéré ici depuis mars et je voudrais renouveler ma carte de séjour.\nMerci';
const personIn = (head: string) => judgeText(`${head}${BODY}`).person;

describe('the number beside the name at the head', () => {
  it.each([
    ['KONATE Drissa 25530\nCD de Châteaudun', '25530'],
    ['LAMRI Walid, 22801\nCPH Rennes Vezin-le-Coquet', '22801'],
    ['BOUZID Nassim - 29871 - D5 114\nCentre de Détention de Val-de-Reuil', '29871'],
    ['M. OULD BRAHIM\n2214\nCentre pénitentiaire de Lannemezan', '2214'],
    ['Russo Salvatore\nBorgo (prison de Bastia), num. 1733', '1733'],
    ['Baldé Thierno\n15590, CD Oermingen', '15590'],
    ['Sarr Abdou\nCP Grenoble-Varces 38760, n° 50998', '50998'],
    ['HABIBI Sohrab, MA Arras, 7210', '7210'],
  ])('%s', (head, number) => expect(personIn(head)?.ecrouNumber).toBe(number));

  it.each([
    'DUPONT Jean 59000 Lille Cedex',
    'Dupont Jean\n59000 Lille',
    'Dupont Jean, 125 rue du Port',
    'Dupont Jean\ncellule 318',
    'Dupont Jean\nBP 22563',
    'Dupont Jean\n2026',
    'Centre pénitentiaire\n24031',
  ])('is none in « %s »', (head) => expect(personIn(head)?.ecrouNumber ?? null).toBeNull());

  it('gives way to a number that is announced', () => {
    expect(personIn('KONATE Drissa 318\nécrou 25530\nCD de Châteaudun')?.ecrouNumber).toBe('25530');
  });

  it('says that the surname comes first where nothing else tells', () => {
    expect(personIn('Stoyanov Penko\nCD de Casabianda\nn° 801')).toMatchObject({
      surname: 'STOYANOV',
      givenNames: 'Penko',
      ecrouNumber: '801',
    });
    expect(personIn('El Amri Younek, 1601, MA Ajaccio')?.surname).toBe('EL AMRI');
  });
});
