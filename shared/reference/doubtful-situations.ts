// Words of particular situations that are looked for once more where they were read too badly: few, long and unlike
// anything else. What is found so is never a situation, only a reason for a person to look.
import type { DoubtfulSituations } from '../domain/triage/doubtful-situations.ts';
import { phrases } from './phrases.ts';

export const DOUBTFUL_SITUATIONS: DoubtfulSituations = {
  rows: [
    {
      code: 'secrecy',
      phrases: phrases(`
        n en parlez a personne; ne dites rien a personne; ne dites rien a ma famille; garder le secret; gardez le secret;
        cette lettre a personne; que ca reste entre nous; que cela reste entre nous; personne ne doit savoir;
        ne transmettez pas
      `),
    },
    {
      code: 'complaint',
      phrases: phrases(`
        me plaindre de; porter plainte; ne vient jamais; ne viennent jamais; refuse de me voir; refuse de m aider;
        plus confiance; pas confiance; m ont mal parle; perdu mes documents; perdu mes papiers; ne fait rien pour moi;
        ne font rien pour moi; une reclamation
      `),
      about: phrases(`
        de la cimade; votre benevole; votre equipe; votre collegue; votre association; vos benevoles
      `),
    },
    {
      code: 'followed',
      phrases: phrases(`
        suite a votre courrier; suite a votre lettre; en reponse a votre lettre; en reponse a votre courrier;
        comme vous me l avez demande; vous suivez mon dossier; recu votre courrier; vous avez deja mon dossier
      `),
    },
    {
      code: 'transferred',
      phrases: phrases(`
        je vais etre transfere; va me transferer; vont me transferer; mon transfert est prevu; je pars en transfert
      `),
    },
  ],
  notDoubtful: phrases(`
    dans l attente de votre reponse; attente de votre reponse; merci de votre reponse; suite a mon courrier;
    etre transfere aux autorites; je demande mon transfert; demander mon transfert; mon transfert
  `),
};
