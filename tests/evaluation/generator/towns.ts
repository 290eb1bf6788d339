// Chief towns of the departments: seats of préfectures, courts, bars and sorting offices. General knowledge, written
// for this folder: the matcher has no such table.

/** By the first two digits of the postal code (three overseas; Corsica « 20 »). */
export const CHIEF_TOWNS: Readonly<Record<string, string>> = Object.fromEntries(
  `01 Bourg-en-Bresse;02 Saint-Quentin;03 Vichy;04 Manosque;05 Briançon;06 Antibes;07 Aubenas;08 Sedan;09 Pamiers;
  10 Troyes;11 Narbonne;12 Rodez;13 Aubagne;14 Lisieux;15 Aurillac;16 Cognac;17 La Rochelle;18 Vierzon;19 Brive;
  20 Bastia;21 Beaune;22 Lannion;23 Aubusson;24 Bergerac;25 Pontarlier;26 Montélimar;27 Vernon;28 Chartres;29 Quimper;
  30 Alès;31 Muret;32 Auch;33 Libourne;34 Montpellier;35 Fougères;36 Issoudun;37 Chinon;38 Bourgoin-Jallieu;39 Dole;
  40 Dax;41 Vendôme;42 Firminy;43 Brioude;44 Saint-Nazaire;45 Pithiviers;46 Cahors;47 Marmande;48 Florac;49 Cholet;
  50 Granville;51 Épernay;52 Saint-Dizier;53 Mayenne;54 Lunéville;55 Verdun;56 Pontivy;57 Thionville;58 Cosne;
  59 Haubourdin;60 Compiègne;61 Flers;62 Boulogne-sur-Mer;63 Thiers;64 Biarritz;65 Lourdes;66 Prades;67 Sélestat;
  68 Colmar;69 Bron;70 Gray;71 Mâcon;72 La Flèche;73 Albertville;74 Annecy;75 Paris;76 Dieppe;77 Fontainebleau;
  78 Rambouillet;79 Parthenay;80 Abbeville;81 Castres;82 Moissac;83 Hyères;84 Orange;85 Les Sables-d'Olonne;
  86 Châtellerault;87 Saint-Junien;88 Saint-Dié;89 Sens;90 Delle;91 Sainte-Geneviève-des-Bois;92 Boulogne-Billancourt;
  93 Bobigny;94 Créteil;95 Cergy;971 Pointe-à-Pitre;972 Fort-de-France;973 Cayenne;974 Saint-Paul;975 Miquelon;
  976 Mamoudzou;986 Uvea;987 Papeete;988 Bourail`
    .split(';')
    .map((row) => row.trim())
    .map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]),
);

/** Towns where families live, lawyers work and courts sit; several have a prison that is not meant. */
export const OTHER_TOWNS = [
  ...[
    'Lyon',
    'Marseille',
    'Toulouse',
    'Nantes',
    'Bobigny',
    'Rouen',
    'Lille',
    'Bordeaux',
    'Roubaix',
    'Montreuil',
    'Nîmes',
  ],
  ...['Dijon', 'Metz', 'Creil', 'Douai', 'Évry', 'Amiens', 'Grenoble', 'Nancy', 'Valence', 'Tours', 'Limoges', 'Pau'],
];

/** Men and streets that towns name their streets after: « rue de Nice » is no prison's town. */
export const OTHER_STREETS = [
  ...['12 rue Gambetta', '4 place de la Mairie', '27 avenue Jean Jaurès', '8 rue Pasteur', '3 impasse des Lilas'],
  ...[
    '15 rue de Paris',
    '6 boulevard de Strasbourg',
    '31 rue de Valenciennes',
    '2 rue Victor Hugo',
    '9 quai de Nantes',
  ],
];
