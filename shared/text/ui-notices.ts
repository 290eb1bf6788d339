// Texts of the notice of the day, on the computer's desktop and in the settings.
import { counted, typeset } from './typeset.ts';

export const NOTICES = typeset({
  title: 'Échéances du service',
  /** Numbers only: anybody may see the desktop. */
  day: (late: number, today: number) =>
    [
      late > 0 ? `${counted(late, 'courrier', 'courriers')} en retard` : null,
      today > 0 ? `${counted(today, 'courrier', 'courriers')} à traiter aujourd'hui` : null,
    ]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
  card: 'Notification du jour',
  about:
    "À la première ouverture d'un jour de travail, une notification de l'ordinateur dit combien de courriers sont en retard ou à traiter aujourd'hui. Elle ne nomme personne et ne cite aucun courrier.",
  switch: 'Afficher la notification du jour',
  unsupported: "Ce navigateur n'affiche pas de notifications.",
  denied:
    "Ce navigateur refuse les notifications de l'application. Autorisez-les dans ses réglages, puis rechargez cette page.",
});
