// Words that tell a particular situation: the letter then stays at the desk. To be adjusted on real letters by the
// Service prison. Folded; matched with look-alikes.
import type { SituationWords } from '../domain/triage/situations.ts';
import { phrases } from './phrases.ts';

export const SITUATION_WORDS: SituationWords = {
  rows: [
    {
      code: 'secrecy',
      phrases: phrases(`
        ne transmettez cette lettre a personne; ne donnez cette lettre a personne; brulez cette lettre;
        n en parlez a personne; n en parler a personne; ne le dites a personne; ne le dite a personne; ne dites rien;
        ne dites rien a personne; le dites pas; faut pas le dire; pas dire a personne; fo pa dir a persone;
        pa dir a persone; ne dites pas que je vous; ne pas transmettre; ne transmettez pas; de ne pas transmettre;
        ne la transmettez pas; ne montrez cette lettre a personne; ne montrez a personne; ne montrez pas cette lettre;
        gardez cela pour vous; gardez ca pour vous; garder sa pour vous; garder ca pour vous; gardez sa pour vous;
        garder cela entre nous; reste entre nous; rester entre nous; que ca reste entre nous; cela doit rester secret;
        doit rester secret; je vous ecris en secret; en secret; en cachette; strictement confidentiel; confidentiel;
        confidentielle; en toute confidentialite; sous le sceau du secret; personne ne doit savoir;
        personne ne doit le savoir; personne ne sait; que personne ne sache; je ne veux pas que la prison;
        je ne veux pas que l on sache; ne pas prevenir; ne prevenez pas; ne contactez pas ma famille;
        ne dites rien a ma famille; ma famille ne doit pas savoir; don t tell anybody; do not tell anyone;
        don t tell anyone; please keep it secret; no le digan a nadie; no se lo diga a nadie; nao digam a ninguem;
        non ditelo a nessuno; nu spuneti nimanui; discretion absolue; garder le secret; gardez le secret
      `),
    },
    {
      code: 'minor',
      phrases: phrases(`
        je suis mineur; je suis mineure; je sui mineur; jsuis mineur; je suis encore mineur; je suis un mineur;
        quartier mineurs; quartier des mineurs; quartier pour mineurs; a l epm; l epm; avant mes 18 ans; avant mes dix huit ans;
        i am a minor; soy menor; soy menor de edad; sono minorenne; sunt minor; sou menor; je suis pas majeur; je ne suis pas majeur; test osseux
      `),
    },
    {
      code: 'complaint',
      phrases: phrases(`
        denoncer la conduite; denoncer le comportement; ne doit plus avoir mon dossier; je porte plainte; passe encore par;
        me plaindre; porter plainte; une plainte; reclamation; ne fait rien; ne font rien; fait rien pour moi; ne vient jamais; ne vient pas; ne viennent jamais;
        ne viennent pas; ne vient plus; n est jamais venu; n est jamais venue; ne sert a rien; m a mal parle; m ont mal parle; mal parle; a perdu mes; ont perdu mes;
        perdu mes documents; perdu mes papiers; refuse de me voir; refusent de me voir; refuse de m aider; refusent de m aider; m a menti; m ont menti; m a insulte;
        raciste; pas confiance; plus confiance; n ai pas confiance; mecontent; pas content; decu par; m a crie dessus; se moque de moi; se moquent de moi; m a demande de l argent;
        ne s occupe pas de moi; ne s occupent pas de moi; m a oublie; m ont oublie; incompetent; incompetente; mal traite
      `),
      about: phrases(`
        la cimade; lacimade; cimade d; votre benevole; vos benevoles; votre equipe; vos equipes; votre collegue; vos collegues; les benevoles; benevole de la cimade;
        la dame de la cimade; l equipe locale; equipe de la cimade; la simade; votre association; votre representant; votre representante; la benevole; le benevole; votre intervenante; votre intervenant
      `),
    },
    {
      code: 'followed',
      notFrom: ['authority', 'lawyer', 'spip'],
      phrases: phrases(`
        vous occupez deja de mon; occupez deja de mon dossier; que vous m avez reclame; j avais un dossier chez vous; un dossier chez vous;
        suite a votre courrier; suite a votre lettre; suite a votre reponse; suite a notre entretien telephonique; en reponse a votre courrier;
        en reponse a votre lettre; comme vous me l avez demande; comme vous m avez demande; comme vous m aviez demande; vous m avez repondu; vous m aviez repondu;
        vous suivez mon dossier; qui suivez mon dossier; qui suit mon dossier a la cimade; s occupe de mon dossier a la cimade;
        de votre service s occupe de mon dossier; merci pour votre reponse; merci de votre reponse du; j ai bien recu votre courrier; j ai bien recu votre lettre; j ai bien recu votre reponse;
        votre courrier du; votre lettre du; votre reponse du; vous avez deja mon dossier; vous avez mon dossier; les documents que vous m avez demandes; following your letter; as you asked me; thank you for your answer; gracias por su respuesta
      `),
    },
    {
      code: 'released',
      notFromInside: true,
      phrases: phrases(`
        je ne suis plus en prison; je suis plus en prison; je suis sorti du cd; je suis sorti du cp;
        je suis sorti de prison; je suis sortie de prison; je suis sorti de la prison; je suis sorti le; je suis sortie le; je suis sorti de la maison d arret; je suis sorti de detention;
        sorti de prison; sortie de prison il y a; sorti de la prison; sorti de detention; j ai ete libere; j ai ete liberee; jai ete libere; depuis ma sortie de prison; depuis ma sortie; depuis ma liberation;
        je suis libre depuis; je suis dehors; je suis maintenant libre; a ete libere; a ete liberee; est sorti de prison; est sorti le; est sortie le; n est plus detenu; n est plus incarcere; n est plus ecroue; n est plus dans notre etablissement; a ete elargi;
        i was released; i am out of prison; sali de la carcel; sali de prision; ya estoy libre; sono uscito di prigione; am iesit din inchisoare; ex detenu; ancien detenu
      `),
    },
    {
      code: 'transferred',
      phrases: phrases(`
        je vais etre transfere; je vais etre transferee; je serai transfere; je serai transferee; va me transferer; vont me transferer; me transferer a; me transferent; mon transfert est prevu; mon transfert est le; mon transfert aura lieu;
        je pars en transfert; je change de prison; je vais changer de prison; va etre transfere; va etre transferee; sera transfere; sera transferee; a ete transfere au; a ete transfere a la; a ete transfere vers; a ete transfere le; n est plus ici il a ete transfere;
        on m a transfere hier; on m a transfere cette semaine; j ai ete transfere hier; j ai ete transfere cette semaine; j ai ete transfere la semaine derniere; je viens d etre transfere; jai ete transfere hier; i will be transferred; me van a trasladar; je vais etre transferer; je serai bientot transfere
      `),
    },
  ],
  notSituations: phrases(`
    enfants mineurs; enfant mineur; mes enfants mineurs; fille mineure; fils mineur; frere mineur; mineur isole; j etais mineur; j etais encore mineur; j etais alors mineur; etait encore mineur; quand j etais mineur; arrive mineur; frais mineurs;
    votre reponse rapide; de votre reponse rapide; merci de votre reponse; dans l attente de votre reponse; attente de votre reponse; votre reponse du fond du coeur;
    pas confidentiel; transfere aux autorites; etre transfere aux autorites; etre transfere en italie; etre transfere en espagne; etre transfere en allemagne; transfere vers l allemagne;
    transfere dans mon pays; etre transfere dans mon pays; secret medical; secret professionnel; en secretariat; service secret; etre transfere au portugal; mon dossier confidentiel; personne ne m ecoute; personne ne m aide; personne ne sait me repondre; personne ne sait quoi
  `),
};
