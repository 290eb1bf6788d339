// Words of danger that are looked for once more where they were read too badly for a signal: few, long and unlike
// anything else. What is found so is never a signal, only a reason for a person to look.
import type { DoubtfulWords } from '../domain/triage/doubtful-words.ts';
import { phrases } from './phrases.ts';

export const DOUBTFUL_WORDS: DoubtfulWords = {
  rows: [
    {
      code: 'oqtf',
      phrases: phrases(`
        obligation de quitter le territoire francais; obligation de quitter le territoire;
        obligation de quitter la france; quitter le territoire
      `),
    },
    {
      code: 'irtf',
      phrases: phrases('interdiction de retour; interdiction de retour sur le territoire; interdiction de circulation'),
    },
    { code: 'expulsion', phrases: phrases('arrete d expulsion; expulsion') },
    { code: 'comex', phrases: phrases('commission d expulsion; convoque devant la commission d expulsion') },
    {
      code: 'destination',
      phrases: phrases('fixant le pays de renvoi; fixant le pays de destination; pays de renvoi'),
    },
    {
      code: 'retention',
      phrases: phrases('centre de retention; placement en retention; retention administrative'),
    },
    { code: 'readmission', phrases: phrases('remise aux autorites') },
    { code: 'release', phrases: phrases('date de sortie; date de liberation; je suis liberable le; liberable le') },
    { code: 'hearing', phrases: phrases('convoque devant; convocation devant') },
    {
      code: 'extradition',
      phrases: phrases(
        'mandat d arret europeen; sous mandat d arret europeen; mandat d arret international; mon extradition; extradition',
      ),
    },
    {
      code: 'distress',
      phrases: phrases(
        'greve de la faim; suicide; je pense au suicide; envie de mourir; menaces de mort; menace de mort',
      ),
    },
  ],
  abbreviations: { oqtf: ['oqtf'], irtf: ['irtf'], itf: ['itf'] },
  shortAbbreviations: { retention: 'cra', extradition: 'mae' },
  otherAbbreviations: phrases(`
    crs; cri; cap; caf; cmu; cni; cdd; cdi; csl; cgl; cls; ctc; caa; cdr; cca; maf; mah; mac; mas; map; ame; ape; era; ira;
    mai; mal; mar; man; max; cre; cas; car; ofii; spip; cnda; ucsa; usmp; cpip; caf; anef; oiml; lycee; ofpra; smpr; pole; cada; huda
  `),
  notDoubtful: phrases(`
    centre penitentiaire; cantre penitentiaire; centre penitencier; centre penitentier; centre de detention;
    demande d entretien; demande un entretien; permission de sortie; en prison; interdiction non plus;
    mandat de depot; mandat d arret; maison d arret; arrete prefectoral; expression; impression;
    je pense aussi; je pense aussi de; je pense aussi que; exclusion; explosion; situation administrative; interdiction de contact; interdiction de paraitre
  `),
};
