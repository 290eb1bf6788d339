// The language of a page from its French reading: found where it is another, kept French where it is French.
import { describe, expect, test } from 'vitest';
import { languageTables, pageLanguage } from '#shared/domain/reading/page-language.ts';
import type { Word } from '#shared/domain/reading/reading.ts';
import { LANGUAGE_SAMPLES } from '#shared/reference/language-samples.ts';
import { STOP_WORDS } from '#shared/reference/stop-words.ts';

const TABLES = languageTables(STOP_WORDS, LANGUAGE_SAMPLES);

const HEAD =
  'MERLEBLEU Canari n° écrou 5512 Maison d’arrêt de Villeneuve, 7 rue de la Gare, 91000 Villeneuve le 3 mars 2026';

/** Letters that the French recogniser does not know, as it reads them. */
const AS_FRENCH: Readonly<Record<string, string>> = Object.fromEntries(
  ['áâ', 'íf', 'óô', 'úü', 'ñfi', 'ãä', 'õô', 'ăä', 'ș$', 'șs', 'ț{', 'şs', 'ğg', 'ı1', 'öô', 'ëê', 'ìi', 'òo'].map(
    (pair) => [pair.slice(0, 1), pair.slice(1)],
  ),
);

/** Words as read: foreign letters replaced, and every `each`th letter of the page wrong. */
function asRead(text: string, each = 25, confidence = 0.8): Word[] {
  let at = 0;
  const wrong = (letter: string): string => {
    at += 1;
    return at % each === 0 ? 'rnlicoetu'.charAt(at % 9) : (AS_FRENCH[letter] ?? letter);
  };
  return `${HEAD} ${text}`.split(' ').map((word, line) => ({
    text: [...word].map(wrong).join(''),
    box: [0, 0, 10, 10],
    confidence,
    line,
  }));
}

const BODIES: Readonly<Record<string, string>> = {
  fr: 'Bonsoir, je vous demande conseil car on m’a retiré mon titre et je ne sais pas si je peux rester avec ma fille. Ils ont dit que le tribunal va répondre dans deux mois, mais personne ne me donne de date.',
  en: 'Good evening, I ask for your advice because they took my permit away and I do not know if I can stay with my daughter. They said that the court will answer in two months, but nobody gives me a date.',
  es: 'Buenas tardes, pido su consejo porque me quitaron el permiso y no sé si puedo quedarme con mi niña. Dijeron que el tribunal va a contestar dentro de dos meses, pero nadie me da una fecha segura.',
  pt: 'Boa tarde, peço o vosso conselho porque me tiraram a autorização e não sei se posso ficar com a minha menina. Disseram que o tribunal vai responder daqui a dois meses, mas ninguém me dá uma data certa.',
  it: 'Buonasera, chiedo un consiglio perché mi hanno tolto il permesso e non so se posso restare con mia figlia. Hanno detto che il tribunale risponderà tra due mesi, ma nessuno mi dà una data sicura.',
  ro: 'Bună seara, vă cer un sfat pentru că mi s-a luat permisul și nu știu dacă pot rămâne cu fetița mea. Au spus că tribunalul va răspunde peste două luni, dar nimeni nu îmi dă o dată sigură.',
  sq: 'Mirëmbrëma, kërkoj këshillën tuaj sepse më morën lejen dhe nuk e di nëse mund të qëndroj me vajzën time. Ata thanë se gjykata do të përgjigjet pas dy muajsh, por askush nuk më jep një datë.',
  tr: 'İyi akşamlar, size danışıyorum çünkü iznimi aldılar ve kızımla kalabilir miyim bilmiyorum. Mahkeme iki ay sonra cevap verecek dediler ama kimse bana bir tarih söylemiyor. Bu benim için çok zor ve burada yardım yok.',
};

const { fr: FRENCH, es: SPANISH } = BODIES;

describe('the language of a page read by the French recogniser', () => {
  test.each(Object.entries(BODIES))('%s is recognised under a French head', (language, body) => {
    expect(pageLanguage(asRead(body), TABLES)).toMatchObject({ kind: 'language', language });
  });

  test.each(Object.entries(BODIES))('%s is never taken for another when read badly', (language, body) => {
    for (const each of [12, 8, 5, 3]) {
      const found = pageLanguage(asRead(body, each, 0.45), TABLES);
      if (found.kind === 'language') expect(found.language).toBe(language);
    }
  });

  test('French that quotes another language stays French', () => {
    const mixed = `${FRENCH} Mon frère a écrit : « I do not know when they will let you go but we are all waiting for you and we pray. »`;
    expect(pageLanguage(asRead(mixed), TABLES)).toMatchObject({ kind: 'language', language: 'fr' });
  });

  test('half French and half Spanish is not changed to Spanish', () => {
    expect(pageLanguage(asRead(`${FRENCH} ${SPANISH}`), TABLES)).not.toMatchObject({ language: 'es' });
  });

  test('an envelope says nothing', () => {
    expect(pageLanguage(asRead('La Cimade 91 rue Oberkampf 75011 Paris'), TABLES)).not.toMatchObject({
      kind: 'other-script',
    });
    expect(pageLanguage([], TABLES)).toEqual({ kind: 'unknown' });
  });

  test('a language that nothing here can read is no language to read in', () => {
    const german =
      'Guten Abend, ich bitte Sie um Hilfe, denn man hat mir die Erlaubnis genommen und ich weiß nicht, ob ich mit meiner Tochter bleiben kann. Das Gericht wird in zwei Monaten antworten, aber wir haben auch kein Datum.';
    expect(pageLanguage(asRead(german), TABLES)).not.toMatchObject({ kind: 'language' });
  });
});

describe('another alphabet', () => {
  // Cyrillic and Arabic letters, printed, as the French recogniser reads them.
  const CYRILLIC =
    'rae 4 Haxoxyce c 4 anpens roma. He roBopio no-dpaHI{y3cKH H He NOHHMalo 6yMarH, KOTOphIe MHe BhilasIk. Ha npoumon Henerre MHe O0bABHIH, YTO 4 JOJIKEH INOKHHYTb TeppHTopHo DpaHInH, HO MO XeHa H MOKH JeTH XHBYT 3€Cb YXKe IIECTb JIeT H XO/#T B mKomy';
  const words = (text: string, confidence: number): Word[] =>
    text.split(' ').map((word) => ({ text: word, box: [0, 0, 10, 10], confidence, line: 0 }));

  test('is suspected where letters are seen but no words', () => {
    expect(pageLanguage(words(CYRILLIC, 0.45), TABLES)).toEqual({ kind: 'other-script' });
  });
  test('is not suspected where the recogniser is sure of the words, nor in two lines', () => {
    expect(pageLanguage(words(CYRILLIC, 0.9), TABLES)).toEqual({ kind: 'unknown' });
    expect(pageLanguage(words(CYRILLIC.slice(0, 90), 0.45), TABLES)).toEqual({ kind: 'unknown' });
  });
});
