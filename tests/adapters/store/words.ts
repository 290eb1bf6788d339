// What search is given in these tests: a small fold, and one establishment it knows by name.
import type { SearchWords } from '#main/adapters/store/search.ts';

export const WORDS: SearchWords = {
  fold: (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  establishmentName: (id) => (id === 'maison-d-arret-de-dunkerque' ? "Maison d'arrêt de Dunkerque" : null),
  senderName: (kind) => (kind === 'lawyer' ? 'Avocat·e' : 'Personne détenue'),
};
