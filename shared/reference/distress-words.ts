// Words of distress: suicide, hunger strike, violence, grave illness. Folded; matched with look-alikes.
// Source: sorting table of legal limits for detained foreigners, part A (22 November 2026).
import type { SignalRow } from '../domain/triage/signal-words.ts';
import { phrases } from './phrases.ts';

export const DISTRESS_ROW: SignalRow = {
  code: 'distress',
  phrases: phrases(`
        ete frappe; ete frappee; frappe par un surveillant; frappe par les surveillants; me frappent; ete battu;
        m ont battu; mon battu; je me pends; me pends; je me tue; m ont cogne; m ont casse; battu par les surveillants;
        greve de la fin; greve de fin; grev de la faim; greve de fain; grev de fain; je ne mange plus; je mange plus;
        jai arrete de manger; j ai arrete de manger; refuse de manger; refuse de m alimenter; refuse de salimenter;
        me laisser mourir; tabasse; tabassage; m ont tabasse; m ont frappe; mont frappe; mon frape; roue de coups;
        cotes cassees; passage a tabac; brutalise; envie d en finir; veux en finir; plus vivre; veux plus vivre;
        veut plus vivre; envie de vivre; ouvert les veines; me suis taillade; me suis coupe les bras;
        me suis coupe les veines; coupe les bra; me foutre en l air; me faire du mal; idees noires; idees suicidaires;
        suicidaire; suicider; pensees suicidaires; idees de suicide; ingere des lames; avale des lames;
        avale des medicaments; agresse sexuellement; abuse de moi; m a viole; ete viole; j ai ete agresse;
        jai ete agresse; ete agresse; m agresse; menaces de mort; me menacent de mort; menace de me tuer; mourir ici;
        vais mourir; en train de mourir; on hunger strike; kill me here; suicidio; matarme; quitarme la vida;
        me quiero morir; quiero morir; suicidarmi; voglio morire; sinucid; vreau sa mor; me matar; quero morrer;
        beaten; they beat me; me golpearon; me pegan; tumeur; dialyse; leucemie; maladie grave; grave maladie;
        crise cardiaque; infarctus; avale deux lames; avale une lame; lames de rasoir; lame de rasoir; s est coupe;
        je recommencerai; sert a rien de vivre; rien de vivre; gout a la vie; raison de vivre; force de vivre;
        marre de vivre; refuse les plateaux; refuse le plateau; refuse la nourriture; arrete de m alimenter;
        ne m alimente plus; cesse de m alimenter; je ne veux plus manger; mieux sans moi; pense a la mort;
        penser a la mort; ils me frappent; me frappent si; ils me violent; me forcent la nuit; brulures de cigarette;
        greve de la faim; greve de faim; greve de la soif; suicide; me suicider; mettre fin a mes jours;
        mettre fin a ma vie; envie de mourir; veux mourir; je vais me tuer; envie de me tuer; me pendre; suis frappe;
        on m a frappe; on me frappe; violences des surveillants; ils m ont frappe; agresse par;
        je me suis fait agresser; menace de mort; viole; violee; gravement malade; cancer; je suis tres malade;
        tres grave maladie; automutilation; je me suis coupe; plus envie de vivre; en finir; hunger strike;
        kill myself; huelga de hambre; sciopero della fame; greva foamei; greve de fome; greve d la faim;
        je n en peux plus; urgence medicale; on me tape; pendaison; tentative de suicide; acte desespere; battu par
      `),
};
