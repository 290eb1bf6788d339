// Families of words that are dangerous beside each other, or only look so. How they are written is told in
// word-families.ts, what stands beside what in event-words.ts.
// Source: sorting table of legal limits for detained foreigners, part A, and the subjects of letters (22 November 2026),
// to be reviewed by the Service prison.
import type { WordFamilies } from '../domain/triage/word-families.ts';

export const EVENT_FAMILIES: WordFamilies = {
  permit: `
    donner de carte|titre|papier|papiers; 
    carte salarie|etudiant; titre etranger malade; 
    titre|titres de? sejour; titre sejour; carte|cartes de? sejour; carte de? resident|residence; carte de? dix|10 an|ans;
    carte pluriannuelle; carte _ vie privee; certificat de residence; recepisse*; recepice; resepisse; recipisse;
    ma|mon|la|le|sa|votre carte|titre; regularis*; admission exceptionnelle; papiers|papier de sejour; mes papiers;
    renouvellement de|d titre|carte; renouvelement; admission au sejour; autorisation provisoire; carte d|de un? an; titre etranger malade; titre|carte salarie|etudiant|visiteur; residence permit|card; resident card; permesso; permiso de residencia;
    permis de sejour; demande de? papier|papiers|titre|carte|regularisation|renouvellement|sejour
  `,
  'other-paper': `
    titre de mon|ton|son|ce|un livre|roman|film; mon abonnement; carte d acces; 
    carte bancaire|bleue|vitale|telephone|telephonique|nationale|navette|grise|postale|electorale|cadeau|scolaire|mutuelle;
    carte d identite; carte didentite; carte de bus|train|visite|cantine|sport|priere|presse; titre du|de transport;
    titre professionnel; titre de|du livre; permis de? conduire|visite|travail; passeport; parloir; cantine; television;
    permission|permissions
  `,
  refused: `
    m a|ont pris; ma|mon pris ma; 
    pas|plus _ renouvel*|delivre*|accord*; veut|veulent|veu plus; 
    sucr*; degrad*; donne|donnent pas; 
    refus*; refuz*; rejet*; rejett*; retir*; retrait; clotur*; class* sans suite; dit non; dis non; defavorable; negatif;
    negative; irrecevable; pas _ accept*; pas voulu; veut|veulent|veu pas; enlev*; suprim*; supprim*; debout*; repris;
    refused; denied; rechaz*; rifiut*; respins*; pas de? renouvellement; non renouvele|renouvelee; reprend|reprends|reprennent; veut plus; a dit non
  `,
  granted: `
    neuf|neuve; tout neuf; 
    ai|jai|a|ont obtenu|eu|recu ma|mon|la|le|une|un; a|ont|est|ete accept*; accord*; annule le|ce refus; refus annule;
    refus _ _ annule; au guichet; a la fabrication; avec succes
  `,
  silence: `
    attend|attends|attent; dit|disent rien; muette|muet; 
    silence; 
    garde le silence; ne bouge|donne pas; sans suite;     sans reponse|nouvelle|nouvelles; repond|repon|reponds|repondent pas|jamais|plus|rien; pas _ repondu; pas _ _ reponse;
    aucune reponse|nouvelle; pas de nouvelle|nouvelles; attend|attends|attendre toujours; j attend|attends; jattend*;
    toujours rien; rien recu; toujours pas
  `,
  'for-months': `
    quatre|cinq|six|sept|huit|neuf|dix|onze|4|5|6|7|8|9|10|11|12|18 mois que|qu;     depuis _ quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|4|5|6|7|8|9|10|11|12|14|15|18|20|24|plusieurs mois|moi;
    depui _ 4|5|6|7|8|9|10|12|quatre|cinq|six|sept|huit|neuf|dix mois|moi; depuis|depui _ an|ans; depuis|depui longtemps;
    y a plus? de? quatre|cinq|six|sept|huit|neuf|dix|4|5|6|7|8|9|10|11|12 mois|moi; plusieurs mois; un an
  `,
  dossier: 'dossier; demande',
  prefecture: 'prefecture; prefet; prefete; anef; sous prefecture; prefectur',
  expires: `
    acheve; s acheve; 
    echu; echue; 
    tombe|tombera le|en|fin; valable|valide que;     expir*; perim*; fini; finit; finis; finie; finira; termin*; s arrete; arrete le; arriv* a|en _ fin|terme|echeance|bout|expiration;
    plus bon|bonne|valable|valide|valables; mort|morte; a echeance; depasse*; prend|prendra fin; fin de validite; ends|ended;
    expires|expired; caduc*; scad*
  `,
  renew: 'renouvel*; renouv*; refaire; prolonger; renew',
  before: 'avant; avan; before; dans les delais; delai; dans deux mois; dans 2 mois; j usqu au; jusqu au; urgent',
  'far-off':
    'jusqu en 203*; jusqu en 204*; en 203*; valable jusqu; valide jusqu; est|encore|toujours valable|valide; bon|bonne|valable|court jusqu',
  // What somebody does to himself, or has in mind.
  will: `
    veu|veut|veux|veus|ve|voudrai|voudrais|voulais|voulu|envie|anvie|prefer*|prefair*|pense|panse|pensais|songe|songer|vais|vai|
    decide*|pret|prete|parle|menace|essaye*|essaie|essayer|esseye|tent*|failli|finirai|reve|promets|want|quiero|voglio|vreau
  `,
  dying: `
    mourir; mourire; crever; me|se|m tuer|tue|tu|pendre|pend|pends|pandre|suicider|supprimer|noyer|egorger|jeter; suicid*;
    en finir; an finir; mettre|metre fin a mes|ma|ses|sa jours|jour|vie; la mort; disparaitre; foutre en l air;
    ouvrir les veines; kill myself; die; morir; morire; mor
  `,
  weary: `
    ca s arrete pour|une; tout s arrete pour; rejoindre mes morts|parents; ce soir c est fini; jusqu a la mort; 
    plus|pas d autre|autres sortie|solution|issue|choix que la mort|mourir|suicide; 
    mets|met|mettre|mettrai|metre fin a mes|ma jours|vie; partir|monter au ciel|paradis; rejoindre _ _ cimetiere|ciel|paradis|tombe; plus envie de rien; envie de rien; 
    lettre d adieu; lettre dadieu; sortie|solution|issue que la mort|mourir|suicide; 
    plus|plu _ envie|force|gout|raison|courage|espoir _ vivre|vie|continuer|tenir; vie _ vaut|vau|veut plus|pas|rien;
    vie _ vaut _ la|plus|rien; vie _ plus de? sens; a quoi bon vivre|continuer; sert plus? a rien de vivre; marre de vivre|la vie;
    mieux mort|morte; mieux etre mort; adieu a tous|tout|mes|ma|mon; dernier|derniere lettre|courrier|mot avant|de ma;
    idee|idees|ide|ides noire*|noir|noirs; pensee|pensees noires|sombres; plus|plu _ gout a rien; faire une betise; faire une connerie;
    plus rien a perdre; plus etre de ce monde|la; partir pour de bon|toujours; c est fini pour moi; retrouver mort|morte|pendu|pendue; corde est prete; plus vivre; plus continuer|tenir comme ca|ca
  `,
  overdose: `
    aval* _ _ medicament|medicaments|cachet|cachets|comprimes|lame|lames|rasoir|javel|pile|piles|verre|briquet;
    prendre|prendrai|prend|pris|avaler tous|tout mes medicament|medicaments|cachet|cachets|comprimes|traitement|tretement;
    medicaments|cachets d un coup|dun; boire|bu de? la javel; overdose; fait|faire|fais|fe une ts|tentative; tentative de suicide
  `,
  'harms-himself': `
    me suis _ ouvert|coupe|entaille|taillade le|les|la bras|poignet|poignets|veines|gorge|ventre; drap|corde|ceinture noue|nouee|attache|attachee|pret|prete; 
    me|m|se|s coup*|taillad*|scarifi*|mutil*|lacer*|brul*|entaill* _ bras|bra|veines|veine|poignet|poignets|corps|ventre|gorge|cou|jambes;
    scarifi*; automutil*; taillade*; ouvert|ouvrir|ouvre les veines; tape|cogne la tete contre; corde|drap autour du cou; ouvre|ouvrir|ouvrirai la gorge; lame sous|sur la gorge
  `,
  hunger: `
    jour|jours sans manger|nourriture; jeune|jeunes jusqu; verre|pisse|javel dans ma|mon gamelle|repas|nourriture; 
    stopped eating; stop eating; not eating; refuse to eat; no food since; 
    refus* _ alimentation|nourriture|boisson; 
    grev|greve|gref|greves _ _ fin|faim|fain|soif|fim; plus rien? mange|manger|mang|avale|avaler; avale|mange rien|plus; rien mange|avale depuis;
    pas mange depuis; sans manger depuis; plus m|me|s|se? aliment*|nourri*;
    refus*|arret*|cess*|stop* de|d _ manger|mange|alimenter|nourrir|boire; refus* _ repas|plateau|plateaux|gamelle|gamelles|nourriture;
    bois|boi plus; mange|manje plus; jeune|jeun depuis
  `,
  'eats-more': `
    mang* plus que|qu|de|du|souvent|tard|sain|gras|chez|equilibre|leger|vite; plus mange|manger de|du|chez
  `,
  'hits-me': `
    m a|ont casse _ poignet|epaule|genou|cheville|mains|tibia|crane|arcade|levre; ma|mon|mont casse le|la|les|mes|un|une|deux poignet|epaule|genou|bras|nez|dent|dents|machoire|main|doigt|tete|cote|cotes; menac* _ avec _ lame|couteau|arme|verre|rasoir|fourchette; 
    me|m|ma|mon|mont|nous frap*|frape*|tapent|tabass*|cogn*|gifl*|etrangl*|poignard*|agress*|brutalis*|maltrait*|tortur*|viol|viole|violent|violer|plante|planter;
    me tape; m a|ont _ frap*|tap*|tabass*|cogn*|gifl*|etrangl*|poignard*|agress*|brutalis*|maltrait*|tortur*|viole|battu|plante;
    m a|ont _ casse le|la|les|mes|un|une|deux|trois nez|bras|machoire|dent|dents|cotes|cote|jambe|doigt|doigts|main|oeil|tete;
    ma|mon tape|taper|casse|battu|batu|tabasse|frape; me battent; menac* de mort; menac* de me tuer|planter|frapper|violer|egorger;
    roue de coups; coups|coup de poing|poings|pied|pieds|matraque|couteau|lame; passage|passe a tabac; bleus|bleu partout|sur le corps;
    casse la machoire|gueule; force|oblige a|de avoir|faire des? rapports|choses; lame sous la gorge; me van a matar; touche les parties; attouchement|attouchements; racket*
  `,
  'hits-figure': `
    suis|est|ete frapp* d|par _ obligation|interdiction|mesure|itf|oqtf|arrete|une|un; se tape dans; 
    tape|tapent sur les|le nerfs|systeme; frapp* par la|sa|le|son|votre|leur|cette; frapp*|tap* a la|ma porte;
    frapp* aux? portes; coup de main|fil|telephone|pouce|chance|coeur|projecteur; coup de pied au cul; coups de fil; viole|violent mes|nos|les|la|le|l droits|loi|reglement|article|secret
  `,
  illness: `
    tension; enceinte; jambe; 
    boule|grosseur|kyste; crise|crises; 
    cancer; tumeur; sida; vih; leucemie; dialyse; insuline; diabet*; epilep*; tuberculose; hepatite; avc; infarctus; cardiaque;
    paralys*; coeur; poitrine; asthme; hemorragie; gangrene; infection; fievre; vue; aveugle; evanoui*; kilos; kilo; malade; maladie;
    grave|graves; operation; ma|une|la|mes|des plaie|plaies; blessure|blessures; infecte|infectee; os; fracture; opere; douleur|douleurs; drepanocytose; psychose; schizophren*
  `,
  untreated: `
    personne _ _ _ _ _ hopital|urgences|medecin; 
    pas traite|traitee|traitees|traites|suivi|suivie; me _ donne|donnent plus|pas; personne _ _ hopital|urgences; 
    me|m soigne|soignent|soigner|donne|donnent pas|plus|rien; ne me? soigne|soignent pas|plus; pas|pa|jamais|sans|aucun|aucune _ soin|soins|soigne|traitement|medecin|docteur|insuline|specialiste;
    refus* _ _ soin|soins|soigner|traitement|medecin|hopital|hospital*|medicament|medicaments|insuline; sans soin|soins|traitement|medicament|medicaments|insuline;
    laisse|laissent mourir|crever|comme un chien; plus mon|de|mes traitement|medicament|medicaments|insuline; arrete|coupe|supprime mon traitement|mes medicaments;
    dit|disent _ c est rien; pas _ vu _ medecin|docteur; medecin ne? vient pas|jamais; personne _ regarde|soigne|vient|fait; annule|annulee|annules chaque|encore|toujours; extraction _ annulee; toujours pas de|d|vu
  `,
  'urgent-care':
    'aux|en urgences|reanimation; chaque fois; de pire en pire; s aggrave; empire; vais mourir; plus marcher|bouger|respirer|lever',
  bleeding: `
    coeur lache|s arrete|va lacher; sang dans les|mes selles|urines; 
    je saigne|saigne; saignements; jambe|pied|main|doigt|bras|ventre|oeil _ noir|noire|noirs|gonfle|gonflee|pourri|pourrie|paralyse|paralysee|enfle|infecte|infectee; 
    perdu _ kilos|kilo|kg; tousse _ sang; 
    crach*|piss*|vomi*|urin* _ _ sang; perds|perd _ _ sang; sang dans les|mes urines|selles; saigne|saignes depuis|beaucoup|du; perdu _ kilos|kg en;
    coeur s arrete; vais perdre la vue|jambe|main|mon bras; en train de mourir; je vais mourir si; tombe dans les pommes; arret cardiaque
  `,
  'sign-of-distress': `
    drap; sans manger; plus de force; dors plus; gamelle; insuline; s arrete pour; 
    la|le|les rejoindre; plus d appetit; range mes affaires; 
    sang; lame; lames; gorge; corde; coups|coup de; viol; viole; violent; violer; suicid*; pendu; pendre; blesse; blessure; blessures; tentative; cogn*; frapp*; tabass*; mourir; crever;
    me tuer; tuer; adieu; kilos; grossit; crise; crises; agonie; etouff*; evanou*; desespoir; desespere; desesperee; a bout; craque; craquer; bout du rouleau; racket*; egorg*; poignard*; bagarre; menace|menaces|menacent de
  `,
  'some-food-only':
    'arret* de|d manger|boire du|des|trop|gras|sucre|viande|porc|le; arret* le|la sucre|viande|cafe|tabac',
  persecuted:
    'marier|mariee|marie de force; brul* ma|notre maison|village; tue|tuer|egorge|enleve|kidnappe mon|ma|mes|notre _ pere|mere|frere|soeur|famille|oncle|fils|femme|mari|parents; trahi un|une|le|la cartel|gang|clan|regime; ils|on me|nous cherch*|recherch*|poursui* en|au|chez|la',
  'titre-commission': 'commission du|de titre; cotis',
  'court-alone': 'debat; tap; debat contradictoire; debats',
  'no-fear': 'rien a craindre; crains rien; sans crainte; aucune crainte; pas peur; plus peur',
  'own-refusal': 'j ai refuse; jai refuse; je refuse; nous refusons',
  'back-to-life': 'repris|retrouve|redonne|rendu|redonnent _ _ gout|force|envie|espoir|vie; gout a la vie grace',
  'left-for':
    'quitte|fui|parti|partie|sauve|sauvee _ _ _ _ guerre|persecution|persecutions|menaces; cause de la guerre',
  'asks-status':
    'voudrais|veux|demande|souhaite|etre etre? reconnu|reconnue refugie|refugiee; dasil|dasile|dazil|lasil; avoir|demander|obtenir|droit au|veux|voudrais|demande|puis|peux|pourrais _ _ _ statut|refugie|protection|asile',
  observes: 'observation|observations|designe|designant|fixe|fixant|choisi|mentionne',
  'sends-to': 'renvoi|renvoye|renvoyer|reconduit|reconduite|eloigne|eloignement vers|au|en|aux',
  sanction: 'sanction*; puni; punie; punition',
  'cell-arrest': 'confinement; mitard; qd; declasse*; declassement; cellule disciplinaire; jours de cellule',
  'end-of': 'fin|echeance|expiration|terme|validite de|d',
  'judged-soon': 'me juge|jugera|jugent; serai juge|jugee; vais etre juge|jugee',
  'let-out': 'accorde*; a compter; octroy*; obtenu',
  inside:
    'ici; promenade; cellule; codetenu; codetenus; cour; etage; coursive; detenus; prison; surveillant; surveillants; douche; douches; batiment; bande',
  'kill-me': `
    veulent|veut|vont|va|menac* _ me|m tuer|planter|egorger|crever|lyncher|massacrer|suriner|attraper; peur pour ma vie; ma vie en danger;
    contrat|prime sur ma tete; faire la peau
  `,
  // Decisions on how a sentence is served.
  easing: `
    parole;     conditionnelle; condisionel; conditionel; bracelet; braslet; semi liberte; semi|semie libert*; permission|permissions|permition|permitions de? sortir|sortie; permission|permissions|permition;
    amenagement|amenagements|amenajement; remise|remises de? peine|peines|pene; reduction|reductions de? peine|peines; placement exterieur; placement a l exterieur;
    detention a domicile; ddse; lsc; sous contrainte; suspension de peine; crp; perm; jap; juge d|de _ application; rps; libert* condit*
  `,
  contest: 'faire appel; appel; apel; contest*; attaquer; recours; cassation; fair apel',
  'jap-ruling':
    'jap; juge d|de _ application; tribunal d|de _ application; tap; ordonnance; chap; juge dap; la jape; le jape',
  'wants-appeal': `
    faireappel; fairappel; faire|falre|faiire|fairc eppel|appel|appl; 
    veux|veut|veu|voudrais|peux|puis|peut|souhaite|comment|dois|doit|pour|si|decide|jours|demande|la|va|je _ _ faire|fair|fer|fais|fait|former|interjeter _ appel|apel; faire|fair|former|interjeter appel|apel du|de|contre;
    pourvoir|pourvoi en cassation; me pourvoir; faire|former opposition au|a jugement; conteste* _ condamnation|peine|jugement
  `,
  'appeal-to': 'appel|apel a vous|votre|vos|un|une|la|l|ma|mon; appel telephonique; pas fait appel; l appel du matin',
  'asylum-office': 'ofpra; ofprat; oprfa; offpra; ofra; ofpar',
  'asylum-court': 'cnda; cour nationale du droit d asile',
  'asylum-steps': `
    ecrire a|au|l; ecrit a|au; 
    convoqu*; convocation; formulaire; dossier; entretien; demande; demander; saisir; saisi; recours; recour; rejet*; refus*; decision; negative; negatif; dit non; audience; delai; interview; guichet; enregistr*; reexam*; temoign*;
    transmet*; envoyer mon|le|ma; avocat; appel; protection refusee
  `,
  'asylum-no': 'rejet*; refus*; negative; negatif; dit non; debout*; pas accepte|accorde|cru',
  'civil-papers':
    'acte; naissance; etat civil; mariage; livret; certificat; attestation de composition; papiers de l ofpra; titre de voyage',
  // Somebody sent back, and what he fears there.
  'go-back': `
    si je reviens; si on me renvoie; 
    de mon|ce pays; en|au haiti|turquie|syrie|irak|iran|tchad|mali|soudan|congo|guinee|algerie|tunisie|maroc|nigeria|somalie|afghanistan|erythree|bangladesh|pakistan|cameroun|georgie|albanie|armenie|russie|tchetchenie|colombie|venezuela; 
    retour au|en|aux|a; 
    retourn* _ pays|la|labas|au|en|aux|chez|afghanistan; rentr* _ pays|la|labas|au|en|aux|chez; renvoi*|renvoy*|ranvoi*|ranvoy*;
    repart* _ pays|la|labas|au|en|aux|chez; repart* la bas; expuls*; deport*; ramen* au|en|dans; retour au|dans mon pays; go back; send me back; sent back; volver a; tornare in; dans mon pays; au pays; au bled; la bas; labas; si je rentre|retourne|repars; rentrer|retourner en|au|aux; go home; renvoie|renvoient a
  `,
  killed: `
    brul*; brule vif; 
    tue|tuer|tuent|tueront|tuera; tueront; mort; mourir; mourrai; assassin*; egorg*; decapit*; execut*; tortur*; persecut*; lapid*;
    lynch*; pendaison; pendu; arrest me; peine de mort; vengeance; venger; fusill*; emprison*; recherche|recherches; tues; kill; killed; matar*; uccid*; vendetta; sacrifi*; excis*; enrol*; prison a vie
  `,
  fear: 'peur; peure; crain*; crin*; danger; risque; risk; menace; menaces; afraid; miedo; paura; terrifie; terreur',
  'kills-himself':
    'je|m me tue|tuer|tuerai|tuerais|tu|pends|pend; de|vais|veux|voulu me tuer|pendre|suicider; suicid*; je saute; me pend*',
  minority: `
    homosexuel; homosexuelle; gay; lesbienne; bisexuel; transgenre; converti; convertie; apostat; opposant; opposante; deserteur; deserte; militant; militante;
    journaliste; kurde; ouighour; hazara; tamoul; rohingya; albinos; mariage force; parti d opposition; temoin; collabor*
  `,
  'bad-end': 'prison; cache; lynche; honte; interdit; pendaison; coups; bastonnade',
  'wanted-there': `
    recherche|recherches par|de _ police|armee|gouvernement|militaires|regime|milice|taliban|talibans|clan|famille|services|pouvoir; taliban*|militaires|police|milice|regime|soldats me|nous cherch*|poursui*|recherch*; demande de reexamen; reexamen|reexamin* _ asile|ofpra; fui la|le|mon|ma|les guerre|pays|taliban|talibans|regime;
    fuir la|le guerre|regime
  `,
  'inside-place': `
    cellule; atelier; batiment; etage; hopital; travail; formation; ecole; promenade; mitard; maison; quartier; division; ma femme; ma famille; mes enfants; mon frere; sport; cuisine; service; cours
  `,
  europe: `
    italie; espagne; allemagne; autriche; belgique; suisse; suede; pologne; bulgarie; roumanie; croatie; grece; hongrie; malte; portugal; pays bas; hollande; danemark; norvege; finlande;
    slovenie; slovaquie; lituanie; lettonie; estonie; chypre; luxembourg; irlande; tchequie; republique tcheque; germany; italy; spain; austria; sweden; croates; italiennes; espagnoles;
    allemandes; belges; suisses; autrichiennes; bulgares; grecques; polonaises; suedoises; portugaises; neerlandaises; slovenes; hongroises; roumaines
  `,
  'moves-to': 'transfert; transfere; transferer; transferera; transferes',
  'sentence-there':
    'demande|demander|souhaite|voudrais _ mon|le|un|etre transfert|transfere; purger; peine; ma prison; etablissement; une prison; finir ma peine',
  prints:
    'empreinte; empreintes; anprinte; anpreinte; enpreinte; fingerprint; fingerprints; huellas; impronte; eurodac',
  responsible:
    'responsable; doit etudier|examiner|traiter; etudier|examiner mon|ma asile|demande; accepte|accepter de me|nous reprendre; reprise en charge; prise en charge par',
  'hands-over': 'remis|remise|remettre|remet|remettent; readmi*; readmettre; reprendre en charge',
  authorities: 'autorite; autorites',
  ban: 'interdi*; defend de; interdicsion; interdition; banned; ban; prohib*',
  'come-back': 'revenir; revien*; retour; retourner; retourne; rentrer; entrer; return; come back; volver; regresar',
  france: 'france; fransse; territoire; teritoire; territoir; teritoir; europe; schengen',
  must: 'oblig*; oblij*; dois; doi; doit; faut; ordre|ordonne; somme; sommation; must; have to; obligacion; orden; debo; obligat',
  'asks-to-leave': 'veut|veulent|veu que je parte|parts|quitte; devez partir|quitter; doit partir',
  leaves: 'quit*; kit; kite; kitte; kiter; partir; sortir; leave; salir; abandonar; lasciare; degager',
  'oqtf-by-ear': `
    okutef; oqutef; ocutef; oqtef; oktef; okuteif; okuteffe; okutaif; oqtaif; oqtife; okutif; aukutif; okute f; oku te ef; o ku te ef; o q t f; oqtff; oqtfe; ocqtf; hoqtf; loqtef; doqtef; unoqtf; oqettf
  `,
  police: 'paf; police; policiers; escorte; gendarmes; gendarmerie; les flics',
  fetches:
    'attend; attendent; attendra; attendront; viens; vient; vien; viennent; viendra; viendront; cherche; chercher; recupere; recuperer; prendre; embarque; embarquer; ramasser; cueillir; emmener; emmene',
  'the-door':
    'leve|levee decrou; leve d ecrou; porte; sortie; sorti; levee d ecrou; liberation; fin de peine; fin de ma peine; jour j; quand je sors|sor|sort; matin de',
  'takes-to': 'emmen*; amen*; envoy*; envoi*; condui*; mettre|metre|mis|met|place*|placer|transfer*',
  'closed-centre':
    'centre ferme; centre de retour|renvoi|expulsion; en centre; sentre de retencion|retension|retantion; centre pour etrangers|sans papiers; centre d eloignement',
  exit: 'sor|sors|sort|sortir|sortirai|sortira|sortirais|libere|liberee|liberable|libre|dehors',
  'some-month': `
    en|debut|fin|mi|courant|au|mois|de|d|le janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre
  `,
  'out-soon':
    'mouvre|mouvrent la porte; m ouvre|ouvrent la porte; ouvrir la porte; libre|dehors le|des|a|au; ma|la liberte; serai|sere|sera|suis dehors|libre|libere; quitt*|kit* la|cette prison; jour|jours|semaine|semaines a|restant faire|tirer|purger; a faire; reste _ jour|jours|semaine|semaines|mois',
  court: `
    chambre des appels; chambre; 
    commission du titre; jap;     tap; cap; jap; jld; ta; caa; tribunal administratif; tribunal correctionnel; tribunal de|d; tribunal; juge des libertes|enfants|peines; juge d|de _ application; juge d instruction; cour d appel|assises; cour;
    debat|debats; chambre de l instruction; cnda; juge; le juge
  `,
  attends: `
    passe|pass|passer|passes|passerai|passera; convoqu*; convocation; vois|voit|verra|verrai|recoit|recevra|examine|examinera|statue; comparai*; comparutio*; juge|jugee|jugera; rendez vous; rdv;
    extrait|extraction; presente|presenter; prevu|prevue; fixe|fixee; aura lieu; se tient|tiendra; visio; visioconference; programme
  `,
  // What looks like one of these and is none.
  eviction: `
    logement; appartement; loyer; loyers; proprietaire; bailleur; huissier; bail; locative; locatif; hlm; hotel; squat; treve hivernale; salle; cours; classe; atelier; terrain; ecole; equipe; club; bibliotheque
  `,
  expelled: 'expuls*; espuls*',
  'goes-out': 'sor|sors|sort|sorti|sortie|sortir|sortirai|sortira|sortant|sortait|sortis|sortent',
  'other-door': `
    culturelle; sportive; educative; scolaire; familiale; 
    nouveau|prochain code|livre|album; sort le|son livre; 
    du|de|de la|de l|d|au|en mitard|hopital|maternite|cellule|qd|quartier|coma|garde a vue|ecole|douche|promenade|poubelle|poubelles|isolement|trou|internat|cure|livre|film|disque|album|soleil|sport|cour|reanimation|bloc|messe|douches|atelier|bibliotheque;
    d une|un operation|reunion|entretien|visite; de ses gonds; une|deux heure|heures par jour; tous|toutes les jours|matins|samedis|heures|deux; en librairie|kiosque|salle|salles|dvd|promenade; avec lui|elle
  `,
  'free-time':
    'libere|liberee|libre de mes|toute|tout|mon; libre tous|chaque|service|apres; libre de|d mes|esprit|choisir; temps libre; sortir de|d ses|ma coquille|depression',
  'mad-house': 'asile psychiatrique; asile de fou|fous|nuit|vieillards|alienes; asile d alienes',
  'taken-again': 'readmission; readmis; readmettre; remise',
  'to-work':
    'cuisine; cuisines; cours; atelier; hopital; ecole; formation; service; travail; diplome|diplomes; paquet; colis; prix; de peine|peines; cles|clefs; en cause|forme|question; medaille; linge',
  'dying-figure': `
    me jeter sur un|une|le|la|les; coupe en epluchant|rasant|cuisinant|travaillant; me suis coupe au|en; manque|manquent a mourir; tue|mort de rire; 
    me bats|bat pour|contre la|l; se tape|tapent dans; mourir vieux|de vieillesse; 
    mort|morte|mourir|meurs|meur|creve|crever de|d rire|ennui|honte|trouille|curiosite|plaisir|envie|chaud|chaleur|impatience|peur|fatigue|jalousie; tue|tuer a la tache; tue|tuer au travail; chaleur|ennui|travail|silence _ tue;
    tue le|mon temps; tuer le temps; mort d ennui; suicide de; film|roman|livre|histoire _ _ suicide
  `,
};
