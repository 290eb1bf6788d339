// Everyday French words that differ by a letter or two from words of danger: « prendre » and « pendre »,
// « adresse » and « agressé », « exposé » and « expulsé ». Read exactly as written here they are taken at their word,
// not for a misreading. Only words common in letters: a rare word is more often a misreading than itself.
// Chosen by comparing a French dictionary with the signal words (look-alike distance), then by hand.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const ORDINARY_WORDS: readonly string[] = words(`
  extrait extraits extraire extraite adresse adresser adressee adresses prendre rendre perdre vendre tendre defendre descendre
  expose exposer exposee exposes exposition exposant explique expliquer expliquee exprime exprimer expression
  epuise epuisee epuiser epuises excuse excuser excuses exclusion expansion explosion impulsion compulsion
  education equation legation mobilisation navigation objection occupation publication validation delegation
  terroir tertiaire trentaine territorial bouge bouger oublier oublie negliger eviter citer lutter compter conter
  doute douter double boucle ministre ministres preferera protestera materiel immateriel
  procede preceder precede precedent precedente procure procuration provoque exporter importer importation
  declaration derogation desolation deportement dissertation separation reparation repartition reputation
  preparation mission missions emission omission permission commissions confession connexion concession communion
  conclusion compassion demission soumission promission cohesion collision combustion
  deplacement emplacement remplacement classement effacement lancement logement logements paiement payement pansement
  pleinement reglement reellement seulement tellement vetement vetements tremblement regiment roulement ralliement
  rendement recemment legalement egalement element clement nettement negligent reviennent retiennent
  intention intentions attention abstention contention convention conventions prevention pretention obtention mention
  mentions tension extension pension pensions election selection direction correction protection reaction relation
  relations redaction reception reduction section traction rotation reunion region version conversion conversation
  consultation consolation conviction convictions condition conditions confection construction contestation vocation
  evocation provocation revocation fondation situation station respiration restauration resignation restitution
  description disparition dissipation distraction distinction division decision decisions precision revision occasion
  verification modification purification utilisation organisation formation information operation moderation
  generation celebration deliberation location migration limitation invitation integration interaction intervention
  introduction inscription interruption infraction injection juridiction medication malediction definition
  sort mort port fort hors lors sans sent sont sous tort sert bord porter sentir servir serie partie portee garantie
  sortes dors soit sur sourire souffrir courir mourir meme femme famille veine reine semaine pleine paire
  libre libres livre livree livres lire livrer litige legere leger miserable desire desir valide solide
  important content contente contents avant devant vivant vivants pourtant partant montant portant devient deviennent
  confiance confiante constante complainte controle controler controlee courante courant courants souffrante souriante
  centaine certaine centrale fontaine amis films penser passer laisser cesser pousser verser blesser baisser
  jugent rangement durement surement largement justement jument ingenieur
  voile voisin voisine volee violon violet cancel lancer danser cancre
  couronne connue convenue contrat contraire continue concoit convive
  tous tout tour cours corps mars dans sens
  recommande remplace menage message sauvage
  accusation abduction augmentation aggravation acceptation
`);
