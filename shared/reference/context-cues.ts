// Cues that deny, undo or move away the words of danger of their sentence, by kind. How their words are written is told
// in word-families.ts, what a cue does in context-cues.ts.
import type { ContextCue } from '../domain/triage/context-cues.ts';
import type { SignalCode } from '../domain/triage/judgement.ts';
import type { WordFamilies } from '../domain/triage/word-families.ts';

export const CUE_FAMILIES: WordFamilies = {
  article: 'l|la|le|les|mon|ma|mes|son|sa|ses|cette|cet|ce|notre|leur|une|un|d|de|des|du',
  'own-article': 'l|la|le|les|du|des|ma|mon|mes',
  // What may stand between « pas » and the thing that is not: having, getting, being told, being under.
  'may-stand': `
    doune|donme|dome; 
    sous le coup; a ce jour; n etant; fais pas l objet; l objet; 
    d|de|une|un|en|par|a|au|autre|seul|seule; eu|eue|eues|recu|recue|recus|ressu|resu|recevoir|avoir|subi; notif*; donne|donner|donnee; envoy*;
    remis|remise|signifie|prononce|prononcee|ordonne|ordonnee|pris|prise|prendre|prendrait|prendra; fait|faite|fais|faire|objet|sous|vise|visee|concerne|frappe;
    demande|requis|requise|parle|parler|mis|mise|mettre|question|existe|vu|trouve|ete|etre|encore|plus|penser|pense|envie|veux|vais|aller|risque|deja;
    me|m|te|se|y|du|tout|non|pour|l instant; le moment; contre|sur|chez moi|lui; mesure
  `,
  no: 'pas|pa|jamais|aucun|aucune|aucuns|aucunes|nul|nulle|no|not|never|sin|ningun|ninguna|nici',
  'not-at-all': 'pas|pa|jamais|not|never',
  nobody: 'personne n|ne _ a|ont',
  neither: 'ni|sans|without|sin aucun|aucune; ni|sans|without|sin',
  'no-more':
    'n|ne|nai|na|j|ai|jai|nest|est _ plus d|de|aucun|aucune|sous|au|en|par|une|un; n|ne|nai|na _ _ plus d|de|aucun|aucune|sous|au|en; n|ne|ai|jai|nai|na plus',
  'plus-none': 'plus d|de|aucune|aucun',
  'and-more': 'en plus; de plus; plus de; au plus; non plus; plus que',
  // Wanted or feared, not denied: « je ne veux pas être mis en rétention ».
  unwilling: `
    veux|veut|veu|ve|voudrais|souhaite|peux|peut|peu|pe|comprends|compren|conpren|sais|sait|se|accepte|voulons|pouvons|dois|signe|signer _ pas|pa|jamais;
    pas|pa compris|signe|signer|lu|pu|su|fini|sur|sure|accepte|accord|conteste|attaque|demande le|fait le; pas|pa d accord; pas|pa encore fait; pas|pa fait recours; pas|pa copie
  `,
  'not-decided': `
    n|ne|na|nont _ _ pas|jamais|plus _ _ prononc*|requis*|retenu*|demand*|ordonn*|prise|infligee|valable|valide|applicable|lieu|suivi|voulu;
    n existe plus|pas; nexiste plus|pas; est|sont plus valable|valide|applicable|d actualite; a pas|jamais ete prononc*|requis*|demand*|ordonn*|prise
  `,
  'not-of-me': 'concerne|vise|touche pas|plus',
  renounces: 'abandonn* le|la|les|l|son|sa; renonc*; abandonn* sa|la|leur|l procedure|mesure|idee|projet; a renonce',
  // Undone.
  undoes: `
    releve|relevee de; 
    la|ma annule|abroge|retire; a|ont|avait|avaient|ai|as|vient|viens _ _ annule|annulee|annules|annulees|anule|anulee|abroge|abrogee|retire|retiree|leve|levee|suspendu|suspendue|suprim*|supprim*|casse|cassee|invalide|invalidee|infirme|infirmee|enleve|efface|releve|reforme|reformee|rapporte;
    vient d|de annuler|abroger|retirer|lever|suspendre|supprimer|casser|enlever;
    a|ai|ont|avons|ma _ fait|reussi|pu _ annuler|anuler|retirer|lever|tomber|sauter|suspendre|abroger|enlever|casser|supprimer;
    ai ete|etais|suis releve de
  `,
  'the-decision': 'decision; arrete; mesure; qui fixait|fixe; interdiction',
  'not-undone':
    'pas|jamais _ annul*|anul*|retir*|leve*|suspend*|abrog*|enlev*; refus*|pas|voulu de|d _ annul*|anul*|retirer|lever|suspendre|abroger|enlever',
  'undoing-got': `
    obtenu|obtenue|eu|apres|depuis|grace|prononce|ordonne|accorde|accepte|decide|gagne|malgre _ annulation|anulation|abrogation|retrait|levee|suppression|suspension|mainlevee|relevement|dispense d|de|du|des;
    grace a l|la annulation|abrogation|levee|suspension|relevement d|de|du
  `,
  won: `
    gagne|gagnee; raison|gain de cause; gain de cause
  `,
  against: 'contre|sur|pour l|la|le|mon|ma|cette|cet|une; contre|sur|pour',
  wished: 'pas|jamais|veux|voudrais|souhaite|demande|demander|espere|peux|obtenir|que|si|comment',
  // A protection that somebody has: no request for one.
  'has-asylum': `
    asile _ depuis; suis|sommes protege|protegee|proteges; 
    reponse positive; gagne|gagnee a; eu la protection|prolection; 
    ai|jai|a|avons _ le|la|mon statut|protection; statut|protection|refugie|refugiee _ _ depuis; m|nous|lui a|ont|avait|avaient _ reconnu|reconnue|donne|accorde|protege|envoye|delivre;
    reconnu|reconnue|reconnus refugie|refugiee|refugies|apatride; refugie|refugiee statutaire; suis|est|sont|comme refugie|refugiee|refugies; beneficiaire de|d; titulaire; carte de|d refugie;
    devenu|devenue francais|francaise; obtenu l|le|la asile|statut|protection; a accepte; ai|jai ete accepte; acte de|d naissance|etat; etat civil; livret de famille
  `,
  'loses-it':
    'voudrais|veux|souhaite|comment|espere; etre reconnu; retir*; retrait; perd*; cessation; revoqu*; rejet*; refus*; expuls*; renvo*; ote|oter; attaqu*; contest*',
  'event-about':
    'soiree|conference|debat|film|exposition|expose|livre|cours|brochure|information|atelier|spectacle|projection|reunion _ _ sur|qui|de|d',
  'freed-from': 'libere|liberee|sorti|sortie|relache|relachee|sortir du|de; sortie|sorti|libere de',
  'set-free':
    'remis|remise en liberte par|lundi|mardi|mercredi|jeudi|vendredi|samedi|hier|ce|et|le; m ont|a relache|libere; ete relache|libere; suis ressorti libre; ressorti libre',
  'asked-in-court': 'demand*|requis|requise|reclam* _ aussi?; demand*|requis|requise',
  'court-says-no': 'a|ont dit non; n a|ont pas suivi|prononce|retenu|voulu; n y avoir lieu; a refuse|ecarte',
  'went-well': 'avis favorable; favorable; m|ma a? delivre|donne|accorde',
  cleared: 'relaxe|relaxee|acquitte|blanchi',
  'out-of': 'sorti|sortie|sors|sort du|de; fini le|mon|mes',
  'out-word': 'jours; qd; quartier',
  worked: 'travaille|travaillais|employe|cuisinier|stage|benevole; vu un film|reportage; un film sur',
  'asked-form': 'faites vous l? objet; avez vous; si j ai; si jai; demande si; case',
  escaped: 'echapp*|evit*|esquiv*|sauve a|de; echapp*; evite; sauve de',
  relief: 'relevement|levee|annulation|abrogation d|de|du',
  'was-granted': 'a|ont ete accorde*|accepte*|obtenu*|prononce*; m a ete accorde*; accorde|accordee|acceptee',
  'object-other':
    'deux|un|une|des|les|notre|nos|trois|plusieurs gars|mecs|detenus|personnes|camarade|camarades|gardien|joueur|eleve|collegue|etranger|etrangers|voisin|codetenu',
  'calls-from': 'm|nous|me ecrit|appelle|appele|telephone du|de; m ecrit|appelle|telephone',
  when: 'quand|lorsque|kan|peut etre',
  'some-day':
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|semaine|semaines|jours|bientot|mois|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|01|02|03|04|05|06|07|08|09',
  awaits: 'attend*|attente|j attends; pas encore; demande une? date; obtenir une',
  'nobody-does': 'personne ne|n',
  'had-before': 'avant j avais|etais; avant jetais; j avais avant',
  'is-refugee':
    'suis|sommes refugie|refugiee|refugies depuis; suis refugie|refugiee _ depuis; ai|jai la protection _ _ depuis; statut de refugie depuis; reconnu|reconnue refugie|refugiee; maintient|maintenu _ protection; carte de refugie; suis refugie|refugiee iranienne|afghan|syrien; eu la protection|prolection; sommes tous refugies; gagne|gagnee a la cnda',
  believed: 'croyait|croyaient|pensait|pensaient|croient|croit',
  'is-it-true': 'est ce vrai|possible que|qu; est il vrai que',
  'ruled-against': 'prononc*|prononcee contre|defavorable a|contre',
  'done-no-more': 'ne|n|je fais|fait|suis|fe plus la|en|une|de; plus en',
  healed: 'gueri|guerie|gueris; va|vas bien|mieux; sous controle; est passe|passee; stable',
  'refuses-to': 'refus* de|d prononcer|ordonner|donner|mettre|requerir; refus* de|d me expulser',
  'it-is-over': 'elle|il est|a fini|finie|termine|terminee|tombee|levee|annulee|expiree; elle|il _ pris fin',
  'how-many': 'nombre de|d; chiffres; statistiques; combien de|d',
  'said-no-then': 'avait|avaient|a dit non; avait rendu|donne|emis',
  'was-undone': `
    juge|jugee|declare|declaree irregulier|irreguliere|illegal|illegale|nul|nulle; 
    ete|est|fut|sont|etait|etaient _ annule|annulee|annules|annulees|anule|anulee|abroge|abrogee|retire|retires|retiree|leve|levee|suspendu|suspendue|suprim*|supprim*|casse|cassee|invalide|invalidee|infirme|infirmee|enleve|enlevee|efface|effacee|releve|relevee|relaxe|reforme|reformee
  `,
  // « mais le tribunal l'a annulée »: said of the measure, whatever stands between.
  'closed-it':
    'l|les a|ont _ annule|annulee|annules|annulees|anule|anulee|abroge|abrogee|retire|retiree|leve|levee|suspendu|suspendue|enleve|enlevee|supprim*|suprim*|casse|cassee',
  'turns-round': 'pas|non|jamais|mais|donc|car|veux|voudrais|sera|soit|recours|demande',
  'is-over': `
    est|sont|etait|c|cest|ete|a _ tombe|tombee|tombes|termine|terminee|fini|finie|expire|expiree|perime|perimee|caduc|caduque|regle|reglee|classe|classee|passe|passee|purge|purgee|eteint|eteinte|prescrit|prescrite;
    a|ont pris fin; prit fin; n est plus; nest plus
  `,
  'says-no': 'a|ont|avait _ refuse|refusee|rejete|rejetee|ecarte|annule; a|ont dit non a|pour; n a|ont pas suivi|voulu',
  'is-refused': 'ete|est refuse|refusee|rejete|rejetee; n a pas suivi; pas suivi',
  stopped:
    'j|ai|jai|a|avais|avons|je|viens _ _ arrete|arreter|fini|termine|stoppe|cesse|interrompu d|de|la|ma|mon|cette|le; j|ai|jai|a|avais|avons _ _ mis fin a',
  'stop-words': 'd|de|la|le|ma|mon|une|faire|cette|a',
  // The past.
  before: 'avant',
  'before-what': 'mon|ma|mes|d|avoir|une|un',
  was: `
    etais|etait|avais|avait|avions|etaient|eu; j ai _ fait|passe|ete|eu; jai fait|passe|ete|eu; on m a _ mis|place|envoye|libere; suis sorti|alle|passe|reste; ils m ont mis|place|envoye;
    apres|quand|pendant; condamne; j etais; jetais; connu; traverse
  `,
  'long-ago': `
    y a tres|bien|si? longtemps; y a _ ans|an|annees|annee; y a des annees; a l|cette epoque; autrefois; dans le passe; par le passe; l annee derniere|passee; l an dernier|passe; dans les annees;
    quand j etais jeune|petit|enfant|ado|mineur; premiere|derniere|precedente|ancienne peine|incarceration|detention|fois|prison; jadis; dans ma jeunesse; ancienne|ancien|vieille|vieux
  `,
  'that-was':
    'ou jetais; ou j etais; c etait; cetait; c|cest _ fini|passe|termine; derriere moi; du passe; vieille histoire; de l histoire ancienne',
  still: 'toujours|encore|aujourd|maintenant|actuellement|recommence|moment; de|a nouveau; et la; depuis',
  'since-nothing': 'depuis rien|plus; depuis tout va; depuis ca va; depuis je suis; depuis le|la',
  'took-place':
    'a|ont _ eu lieu; s est _ _ passe|passee|deroule|deroulee|tenu|tenue|termine|terminee; etait le; est passe|passee',
  tried: 'ai|jai|avais|avait _ ete juge|jugee|condamne|condamnee|passe; ai|jai juge|condamne',
  better: `
    ca|sa|tout va|vas|roule; c|cest _ fini|passe|termine; c est du passe; derriere moi; je vais bien|mieux; en regle; regularise|regularisee; a jour;
    eu|obtenu|recu|ai|donne|delivre|a une|ma|mon|la|le|un|sa|son carte|titre|recepisse|papiers|nationalite|statut
  `,
  'well-now': 'maintenant ca|sa|tout va; c|cest _ fini|passe|termine; c est du passe; derriere moi',
  // Somebody else.
  somebody: `
    le|un|celui|ceux _ du|de batiment|etage|dessous|dessus|fond; 
    un|une de mes|nos _ connaissances|amis|voisins|codetenus|cousins|freres|copains; un|une polonais|malien|algerien|marocain|guineen|albanais|roumain|tunisien|senegalais; demandeur|demandeurs; 
    mon|mou|mom|ma|mes|un|une|ce|cet|cette|deux|trois|autre|plusieurs|le|la|son|notre|ancien|ancienne|vieux|meilleur _ fils|fille|frere|freres|cousin|cousine|cousins|codetenu|codetenue|codetenus|detenus|ami|amie|amis|copain|copains|pote|potes|voisin|voisine|voisins|oncle|tante|pere|mere|soeur|soeurs|neveu|niece|collegue|collegues|camarade|camarades|compatriote|compatriotes|connaissance|garcon|gars|mec|monsieur|homme|jeune|type|detenu|detenue|prisonnier|parents|malien|polonais|algerien|marocain|tunisien|senegalais|albanais|roumain|georgien|afghan|vieux|ancien
  `,
  many: `
    ceux|celles du|de|qui|d; 
    tout le monde; beaucoup|certains|certaines|plusieurs|chacun|quelquun; d autres; quelqu un; les|des gens; la plupart; on voit; il y en a;
    les|des|aux|autres|plein|tous|beaucoup|nos _ personnes|etrangers|detenus|prisonniers|codetenus|mecs|gars|refugies|hommes|jeunes|gars; sans papiers; plein de gars|gens|mecs
  `,
  beside: 'avec|chez|a|au|pour|et|de|d|par|comme|sans|contre|que|vers|aupres|dit',
  'me-words': 'j|je|jai|jsui|jsuis|m|me|ma|mon|mes|moi|nous|notre|jé|chui',
  'other-subject': 'on|ils|juge|tribunal|police|paf|greffe|prefecture|prefet|prefete; c est; il y a',
  tells: 'dit|dis|lu|lit|explique|traduit|pense|croit|ecrit|ecris|vu|montre|regarde|conseille|aide|parle|demande',
  'tells-of-him':
    'dit|dis|lu|explique|pense|croit|ecrit|raconte _ qu|que|quand|car il|elle|lui; dit|parle|ecrit de|du|d; dit|ecrit pour lui',
  'me-too':
    'moi aussi; comme moi; pareil|pareille pour moi; moi pareil; nous avons|deux; on a tous; tous les deux; et moi j|je|on',
  'his-own': 'son|sa|ses|leur|leurs',
  third: `
    il|elle n? a|avait|est|etait|va|sera|aura|risque|fait|sort|passe|vient|s; il|elle a|avait|est|etait|va|sera|aura|risque|fait|sort|passe|vient|s
  `,
  'third-goes-on': `
    eu|recu|deja|aussi|ete|place|mis|sous|au|en|un|une|d|de|le|la|l|dans|etre|avoir|recevoir|envoye|transfere|alle|sorti|par|convoque|devant|son|sa|demande|fait|tout|juste|peut|bientot|est|ans|deux|trois|cinq|dix
  `,
  'of-somebody': `
    de|du|d|chez|a|pour|contre mon|ma|mes|un|une|ce|cet|cette|son|sa _ fils|fille|frere|freres|cousin|cousine|codetenu|codetenus|ami|amie|amis|copain|copine|pote|voisin|oncle|tante|pere|mere|soeur|neveu|niece|collegue|camarade|compatriote|femme|mari|compagne|epouse|epoux|fiancee;
    d un|autres autre|detenu|codetenu|ami; d autres
  `,
  'my-woman': 'ma|mon _ femme|compagne|copine|epouse|epoux|mari|fiancee|mere|pere|fille|fils',
  'has-or-is': 'a|avait|est|etait|aura|sera|risque|vient|veut|eu|recu|deja|ete|une|un|des|d|de|en|sous',
  // Asked about, heard of, supposed.
  'asked-what': `
    c|cest est? quoi; cest quoi; c koi; ce que c est; ce que veut dire; que veut dire; ca veut dire quoi; qu est ce que|qu; difference entre; signifie quoi; que signifie; definition; le sens; sens de|d; ce qu est; explique|expliquer ce; signification
  `,
  'asked-on': 'exactement|vraiment|que|qu|d|de|une|un|l|la|le|les|cette|ce|oqtf|itf|irtf|et|ou|est|c|dire|veut',
  'to-me': 'contre|pour|sur|chez moi; me concerne; mon cas; mes mains|papiers',
  heard: `
    j ai|jai lu|vu|entendu qu|que|une|un|l; 
    entendu parler; entendu; tele|television|journal|journaux|radio|infos|actualites|reportage|emission|livre|film|article; on parle|reparle; on en parle; on a parle; ils|gens parlent|parle; lu dans; appris dans
  `,
  if: `
    si _ _ _ on|ils|prefecture|prefet; 
    si _ _ on|ils|je|j|il|elle|prefecture|prefet; au cas ou; en cas d|de; est ce qu|que on|je|j|ils peut|peux|peuvent|vais|va|vont|risque|pourrais|pourrait; pour eviter; eviter; peut on; puis je; risque t on
  `,
  'your-work': `
    vous|cimade|association aidez|defendez|accompagnez|intervenez|travaillez|connaissez|suivez|aide|defend|accompagne; vous vous occupez; s occupe de; aider ceux|celui|les|des; les gens qui; ceux|celui qui; des personnes qui
  `,
  definite: 'l|la|le|les|cette|cet|ce|son|sa|mon|ma|mes',
  'own-thing': 'mon|ma|mes|m|moi|jai; j ai',
  'not-mine':
    'suis|sui _ _ pas concerne|concernee; pas pour moi; me concerne pas; moi je suis francais|francaise|en regle; moi j ai mes papiers|une carte|ma carte; je suis francais|francaise',
  'fear-then-good': `
    mais finalement|heureusement|enfin; mais ils|on m ont|a donne; mais _ _ prouve; mais il|elle|le|la _ refuse|renonce; finalement ils|on|j|je
  `,
  'would-have':
    'voulait|voulaient|allait|allaient|faillit|failli|aurait|auraient|requis|requise; avait|avaient demande|requis; peur d|de avoir|recevoir',
};

const LASTING: readonly SignalCode[] = ['oqtf', 'irtf', 'itf', 'expulsion', 'asylum', 'asylum-appeal', 'extradition'];
/** « avant mon audience » tells of what comes. */
const COMING: readonly SignalCode[] = ['release', 'hearing', 'comex', 'permit-expiry'];
/** Things that one does or thinks: denied also with « le », « au »: « je ne pense pas au suicide ». */
const DONE: readonly SignalCode[] = ['distress', 'asylum', 'asylum-appeal', 'retention', 'hearing', 'itf'];
/** What ends by itself: a ban, a strike, a stay; not a sentence or a card. */
const ENDING: readonly SignalCode[] = [
  'oqtf',
  'irtf',
  'itf',
  'expulsion',
  'retention',
  'distress',
  'dublin',
  'extradition',
  'hearing',
  'discipline',
];
/** Refused: only what another asks for is undone by that. */
const ASKED_BY_OTHERS: readonly SignalCode[] = ['extradition', 'expulsion'];
/** What is not hypothetical because it stands after « if »: « si on me renvoie je me tue ». */
const MEANT_ANYWAY: readonly SignalCode[] = [
  'distress',
  'asylum',
  'release',
  'hearing',
  'retention',
  'expulsion',
  'extradition',
];

const DENIED: readonly ContextCue[] = [
  { kind: 'none', words: 'and-more', side: 'before', reach: 40, against: ['denied'] },
  { kind: 'none', words: 'unwilling', side: 'before', reach: 40, against: ['denied'], notOf: ['distress'] },
  { kind: 'denied', words: 'no', side: 'before', reach: 12, through: 'may-stand' },
  { kind: 'denied', words: 'nobody', side: 'before', reach: 12, through: 'may-stand' },
  { kind: 'denied', words: 'neither', side: 'before', reach: 3, through: 'article/no' },
  { kind: 'denied', words: 'no-more', side: 'before', reach: 4, through: 'may-stand' },
  { kind: 'denied', words: 'plus-none', side: 'before', reach: 0, of: ['oqtf', 'irtf', 'itf', 'expulsion'] },
  { kind: 'denied', words: 'not-at-all', side: 'before', reach: 12, through: 'may-stand/own-article', of: DONE },
  { kind: 'denied', words: 'not-decided', side: 'after', reach: 4 },
  { kind: 'denied', words: 'not-of-me', side: 'after', reach: 3 },
  { kind: 'denied', words: 'renounces', side: 'before', reach: 3 },
];

const UNDONE: readonly ContextCue[] = [
  { kind: 'none', words: 'not-undone', side: 'before', reach: 40, against: ['undone'] },
  { kind: 'undone', words: 'undoes', side: 'before', reach: 5, through: 'article/the-decision' },
  { kind: 'undone', words: 'undoing-got', side: 'before', reach: 1, through: 'article', unlessBefore: 'wished' },
  { kind: 'undone', words: 'won', side: 'before', reach: 7, last: 'against', unlessBefore: 'wished' },
  { kind: 'undone', words: 'says-no', side: 'before', reach: 4, through: 'article/stop-words', of: ASKED_BY_OTHERS },
  { kind: 'undone', words: 'is-refused', side: 'after', reach: 4, of: ASKED_BY_OTHERS },
  { kind: 'undone', words: 'is-over', side: 'after', reach: 3, of: ENDING },
  { kind: 'undone', words: 'stopped', side: 'before', reach: 5, through: 'stop-words', of: ['distress'] },
  { kind: 'undone', words: 'closed-it', side: 'after', reach: 40, overPauses: true },
  { kind: 'undone', words: 'was-undone', side: 'after', reach: 40, stop: 'turns-round', overPauses: true },
];

const HELD: readonly ContextCue[] = [
  { kind: 'past', words: 'it-is-over', side: 'after', reach: 6, overPauses: true, of: ENDING, stop: 'turns-round' },
  { kind: 'denied', words: 'refuses-to', side: 'before', reach: 2, through: 'article' },
  { kind: 'denied', words: 'ruled-against', side: 'before', reach: 2, through: 'article', of: ['expulsion'] },
  { kind: 'denied', words: 'done-no-more', side: 'before', reach: 1, through: 'article', of: ['distress'] },
  { kind: 'undone', words: 'healed', side: 'after', reach: 6, overPauses: true, stop: 'turns-round', of: ['distress'] },
  { kind: 'undone', words: 'court-says-no', side: 'after', reach: 14, overPauses: true, of: ['extradition'] },
  {
    kind: 'past',
    words: 'is-refugee',
    side: 'around',
    reach: 0,
    in: 'page',
    unless: 'loses-it',
    of: ['asylum', 'asylum-appeal'],
  },
  { kind: 'undone', words: 'escaped', side: 'before', reach: 2, through: 'article/stop-words' },
  { kind: 'undone', words: 'relief', side: 'before', reach: 2, through: 'article', followedBy: 'was-granted' },
  { kind: 'others', words: 'object-other', side: 'after', reach: 1, of: ['expulsion'] },
  { kind: 'others', words: 'calls-from', side: 'before', reach: 1, through: 'article', of: ['retention'] },
  { kind: 'supposed', words: 'when', side: 'before', reach: 2, of: ['release'], unless: 'some-day' },
  { kind: 'denied', words: 'awaits', side: 'before', reach: 4, of: ['hearing'], unless: 'some-day' },
  { kind: 'denied', words: 'nobody-does', side: 'before', reach: 0, of: ['distress'] },
  { kind: 'past', words: 'freed-from', side: 'before', reach: 3, through: 'article', of: ['retention'] },
  { kind: 'past', words: 'set-free', side: 'around', reach: 14, overPauses: true, of: ['retention'] },
  { kind: 'denied', words: 'says-no', side: 'before', reach: 3, through: 'article', of: ['retention'] },
  { kind: 'denied', words: 'asked-in-court', side: 'before', reach: 4, of: ['itf'], followedBy: 'court-says-no' },
  { kind: 'undone', words: 'went-well', side: 'after', reach: 12, overPauses: true, of: ['permit-refusal'] },
  { kind: 'undone', words: 'cleared', side: 'before', reach: 3, of: ['discipline'] },
  { kind: 'undone', words: 'out-of', side: 'before', reach: 2, through: 'article/out-word', of: ['discipline'] },
  { kind: 'past', words: 'worked', side: 'before', reach: 8, of: ['retention', 'extradition'] },
  {
    kind: 'undone',
    words: 'has-asylum',
    side: 'around',
    reach: 8,
    overPauses: true,
    unless: 'loses-it',
    of: ['asylum', 'asylum-appeal'],
  },
];

const PAST: readonly ContextCue[] = [
  { kind: 'past', words: 'before', side: 'before', reach: 4, through: 'before-what', notOf: COMING },
  { kind: 'past', words: 'said-no-then', side: 'after', reach: 4, of: ['comex'] },
  { kind: 'past', words: 'that-was', side: 'after', reach: 3, of: ['hearing'] },
  { kind: 'past', words: 'had-before', side: 'before', reach: 4 },
  { kind: 'past', words: 'took-place', side: 'after', reach: 5, of: ['hearing', 'comex'] },
  {
    kind: 'past',
    words: 'was',
    side: 'before',
    reach: 5,
    together: 'long-ago/old-year',
    unless: 'still',
    notOf: LASTING,
  },
  {
    kind: 'past',
    words: 'was',
    side: 'before',
    reach: 5,
    together: 'long-ago/old-year',
    followedBy: 'better',
    of: LASTING,
  },
  { kind: 'past', words: 'was', side: 'before', reach: 5, followedBy: 'well-now', unless: 'tried' },
  { kind: 'past', words: 'that-was', side: 'after', reach: 12, overPauses: true, together: 'old-year/long-ago' },
];

const OTHERS: readonly ContextCue[] = [
  { kind: 'none', words: 'tells-of-him', side: 'before', reach: 40, against: ['others'] },
  {
    kind: 'others',
    words: 'somebody/many',
    side: 'before',
    reach: 40,
    overPauses: true,
    notAfter: 'beside',
    stop: 'me-words/other-subject/tells',
    unless: 'me-too',
    notAmong: 'me-words',
  },
  {
    kind: 'others',
    words: 'third',
    side: 'before',
    reach: 6,
    through: 'third-goes-on',
    together: 'somebody',
    unless: 'me-too',
    notAmong: 'me-words',
  },
  { kind: 'others', words: 'his-own', side: 'before', reach: 0, together: 'somebody', unless: 'me-too' },
  { kind: 'others', words: 'of-somebody', side: 'after', reach: 0, unless: 'me-too' },
  {
    kind: 'others',
    words: 'my-woman',
    side: 'before',
    reach: 4,
    through: 'has-or-is',
    notAfter: 'beside',
    unless: 'me-too',
  },
];

const TALK: readonly ContextCue[] = [
  { kind: 'supposed', words: 'believed', side: 'before', reach: 5 },
  { kind: 'asked', words: 'is-it-true', side: 'before', reach: 4, unless: 'to-me' },
  { kind: 'asked', words: 'asked-form', side: 'before', reach: 4 },
  { kind: 'asked', words: 'how-many', side: 'before', reach: 12, overPauses: true, stop: 'me-words' },
  { kind: 'asked', words: 'event-about', side: 'before', reach: 8, unless: 'own-thing' },
  { kind: 'asked', words: 'asked-what', side: 'before', reach: 8, through: 'asked-on', overPauses: true },
  { kind: 'others', words: 'not-mine', side: 'after', reach: 40, in: 'next' },
  { kind: 'others', words: 'not-mine', side: 'after', reach: 40, overPauses: true, together: 'somebody/many' },
  { kind: 'supposed', words: 'if', side: 'before', reach: 6, notOf: MEANT_ANYWAY, notLast: 'definite' },
  { kind: 'asked', words: 'heard', side: 'before', reach: 12, notLast: 'own-thing', stop: 'me-words', unless: 'to-me' },
  { kind: 'asked', words: 'your-work', side: 'before', reach: 6, notLast: 'own-thing' },
  { kind: 'supposed', words: 'would-have', side: 'before', reach: 4, together: 'fear-then-good' },
];

export const CONTEXT_CUES: readonly ContextCue[] = [...DENIED, ...UNDONE, ...HELD, ...PAST, ...OTHERS, ...TALK];
