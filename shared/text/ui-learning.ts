// Texts of « Noms appris » under Réglages.
import { typeset } from './typeset.ts';

export const LEARNING = typeset({
  title: 'Noms de prisons appris',
  intro:
    'Quand vous corrigez la prison d’un courrier, le nom qu’il lui donne peut être appris. Rien n’est appris tout seul : une coordinatrice ou un coordinateur confirme chaque nom, et peut le retirer. Un nom compte à partir de la prochaine lecture.',
  yourName: 'Votre nom',
  yourNameHint: 'Gardé avec chaque nom confirmé ou écarté.',
  name: 'Nom lu',
  prison: 'Prison choisie',
  seen: 'Courriers',
  decision: 'Décision',
  proposed: 'Noms proposés',
  known: 'Noms utilisés',
  dismissed: 'Noms écartés',
  learn: 'Apprendre',
  learnName: (name: string) => `Apprendre « ${name} »`,
  dismiss: 'Écarter',
  dismissName: (name: string) => `Écarter « ${name} »`,
  remove: 'Retirer',
  removeName: (name: string) => `Retirer « ${name} »`,
  wantAfterAll: 'Utiliser quand même',
  wantName: (name: string) => `Utiliser quand même « ${name} »`,
  since: (by: string, day: string) => `${by}, le ${day}`,
  confirmedBy: 'Confirmé par',
  dismissedBy: 'Écarté par',
  nothing: 'Aucun nom à apprendre pour le moment.',
  learnt: (name: string) => `Nom « ${name} » appris`,
  dropped: (name: string) => `Nom « ${name} » écarté`,
  /** What somebody else did while it was looked at here. */
  meanwhile: {
    learnt: (name: string, by: string) => `${by} a confirmé « ${name} » entre-temps.`,
    dropped: (name: string, by: string) => `${by} a écarté « ${name} » entre-temps.`,
    open: (name: string) => `La décision sur « ${name} » a été annulée entre-temps : ce nom est de nouveau proposé.`,
  },
});
