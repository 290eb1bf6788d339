// Small words by language (ISO 639-1), folded. Words that French shares are left out of the other lists where possible.
import type { StopWords } from '../domain/triage/language.ts';

const list = (text: string): string[] => text.split(' ');

export const STOP_WORDS: StopWords = {
  fr: list(
    'le la les de des du un une et est je vous mon ma mes pour dans que qui ne pas ce cette au aux sur avec suis ai nous votre ici mais par plus jai ete ou leur notre sont cher madame monsieur bonjour rue objet avenue maison centre prison',
  ),
  en: list(
    'the and is am are of to in my you for that have not with this was from your been please would they but which will can at be on it he his me help who there could since',
  ),
  es: list(
    'el los las y es yo usted mi mis para en que no con por una un estoy soy tengo me se lo su como pero muy ayuda del al hace desde puede senores gracias nos sin mas',
  ),
  pt: list(
    'o os as e eu voce meu minha para em que nao com por uma um estou sou tenho me se do da dos das no na como mas muito ajuda ao pelo senhor obrigado voces sem mais foi',
  ),
  it: list(
    'il lo gli e io lei mio mia per in che non con una un sono ho mi si del della dei nel nella come ma molto aiuto al alla di da questo grazie anche vi stato',
  ),
  ro: list(
    'si in la nu ca sa am sunt eu dumneavoastra pentru cu din pe un o mea meu este ma va imi ce de au fost care sau dar foarte ajutor multumesc aici dupa fara as vreau',
  ),
  de: list(
    'der die das und ist ich sie mein meine fur nicht mit in zu den von ein eine bin habe mich auf dass ihr wir bitte hilfe im auch wurde werden seit bei aber',
  ),
  tr: list(
    've bir bu ben icin ile da de cok ne var yok benim bana sizin size olarak daha gibi ama ki mi burada degil sonra kadar yardim olan beni ederim tesekkur',
  ),
  sq: list(
    'dhe eshte une ne nje per me te nuk qe jam kam si ju nga mua tim ime kete por do i e ka se shume ndihme ketu faleminderit burg jeni tani pa',
  ),
};
