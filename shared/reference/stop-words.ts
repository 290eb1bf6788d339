// Small words by language (ISO 639-1), folded. Words that French shares are left out of the other lists where possible.
import type { StopWords } from '../domain/triage/language.ts';

const list = (...lines: string[]): string[] => lines.join(' ').split(' ');

export const STOP_WORDS: StopWords = {
  fr: list(
    'le la les de des du un une et est je vous mon ma mes pour dans que qui ne pas ce cette au aux sur avec suis ai nous votre ici mais par plus jai ete ou leur notre sont cher madame monsieur bonjour rue objet avenue maison centre prison',
    'il elle ils elles on moi lui son sa ses vos nos ces cela tout tous bien etre avoir avez avais etait fait faire comme apres avant depuis sans quand jamais encore tres peut donc dont car chez alors aussi merci demande lettre detenu',
  ),
  en: list(
    'the and is am are of to in my you for that have not with this was from your been please would they but which will can at be on it he his me help who there could since',
    'had has were what when where how why because if or so do does did an by as she her we our us them their after before until about any some no one nobody never very much get know want should write letter',
  ),
  es: list(
    'el los las y es yo usted mi mis para en que no con por una un estoy soy tengo me se lo su como pero muy ayuda del al hace desde puede senores gracias nos sin mas',
    'de la le les ustedes este esta esto eso porque cuando donde hasta aqui ahora tambien todavia nadie nunca nada todo todos he ha han hay fue era sido ser estar tiene tienen quiero quisiera puedo nuestro nuestros carcel dias',
  ),
  pt: list(
    'o os as e eu voce meu minha para em que nao com por uma um estou sou tenho me se do da dos das no na como mas muito ajuda ao pelo senhor obrigado voces sem mais foi',
    'de aos pela este esta isto isso porque quando onde ate aqui agora tambem ainda ninguem nunca nada tudo todos ja ha tem ser estar quero queria posso nosso nossa seu sua meus minhas ele ela nem dia dias desde gostaria vossa',
  ),
  it: list(
    'il lo gli e io lei mio mia per in che non con una un sono ho mi si del della dei nel nella come ma molto aiuto al alla di da questo grazie anche vi stato',
    'la le i dal dalla delle degli sul sulla questa quello perche quando dove fino qui adesso ancora nessuno mai niente tutto tutti ha hanno abbiamo essere avere fare devo posso vorrei nostro nostra miei giorni senza dopo',
  ),
  ro: list(
    'si in la nu ca sa am sunt eu dumneavoastra pentru cu din pe un o mea meu este ma va imi ce de au fost care sau dar foarte ajutor multumesc aici dupa fara as vreau',
    'mi ai are avem mai cum cand unde pana acum nimeni niciodata nimic tot toate asta acest aceasta acestea iar daca deoarece prin lui ei lor mei mele nostru noastra fi face trebuie pot puteti vrea spus zile lei',
  ),
  de: list(
    'der die das und ist ich sie mein meine fur nicht mit in zu den von ein eine bin habe mich auf dass ihr wir bitte hilfe im auch wurde werden seit bei aber',
  ),
  tr: list(
    've bir bu ben icin ile da de cok ne var yok benim bana sizin size olarak daha gibi ama ki mi burada degil sonra kadar yardim olan beni ederim tesekkur',
    'her hic kimse simdi artik sizden siz biz bizim onlar onun bunu bunun cunku fakat ancak once beri nasil neden nerede eger ise veya ya su iki uc yil gun gunu oldu olmak istiyorum lutfen bilmiyorum en hem',
  ),
  sq: list(
    'dhe eshte une ne nje per me te nuk qe jam kam si ju nga mua tim ime kete por do i e ka se shume ndihme ketu faleminderit burg jeni tani pa',
    'mund duhet edhe deri kur ku cfare askush asnje asgje sepse nese tek ose keni kemi jane ishte kane tij saj tyre tone tuaj im mi dy vit date prej qene bere bej lutem dikush ate ata ky kjo jo po kohe dite fare',
  ),
};
