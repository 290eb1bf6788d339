// What sounds like urgency and is none: longer phrases that hold its words, and everyday words that are near to them.
import { phrases } from './phrases.ts';

export const NOT_SIGNALS: readonly string[] = phrases(`
  ils ne veulent; ils ne veulent plus; ils ne veulent pas; prison en france; conditionnelle expulsion; lc expulsion; conditionnel expulsion; trompe de porte; demande l extraction; l extraction; extraction; je suis bulgare; du hlm; cherche asile dans; de porte en porte; je suis le pere; je suis le pere de; je suis la mere de; je suis pere de; je ne veux plus; je ne peux plus;
  avant la fin de ma peine; a la fin de ma peine; jusqu a la fin de ma peine; comparution immediate;
  en comparution immediate; quels papiers la prefecture; papiers la prefecture demande; papiers pour la prefecture;
  frappe par la gentillesse; je sors la poubelle; jours de remises de peine supplementaires;
  m adresse; je m adresse a vous; ma grasse; ma de grasse; m appelle vasile; je m appelle vasile; extrait de;
  un extrait de mon acte; extrait de mon acte de naissance; extrait d acte de naissance; extrait de naissance;
  j ai ete arrete; ete arrete; ete arretee; je purge ma peine; purge ma peine; je purge une peine;
  centre de detention; cantre de detention; centre de detension; a la mae;
  mise en liberte a la chambre de l instruction; mise en liberte devant la chambre de l instruction;
  chambre de l instruction pour ma demande de mise en liberte; chambre de l instruction pour une demande de mise en liberte;
  quitte le pays en; quitte mon pays; quitter mon pays; du quitter le pays natal; trou de memoire; trou dans;
  pour finir ma peine; finir ma peine au; finir ma peine dans; finir ma peine; je vais partir; vais partir;
  expulsion de notre logement; expulsion de mon logement; expulsion du logement; expulsion locative;
  avis d expulsion de notre logement; expulsion de l appartement; expulsion de notre appartement;
  expulse de mon logement; expulse de notre logement; expulse de l appartement; expulse du cours; expulse de l atelier;
  expulse de la classe; expulse du terrain; expulsion locatif; jugement d expulsion locative;
  retention de courrier; retention du courrier; retention d eau; retention de mes affaires; retention de documents;
  habite a dublin; vit a dublin; dublin en irlande; aller a dublin; a dublin en irlande; ne a dublin;
  je veux quitter la france; je voudrais quitter la france; je souhaite quitter la france; envie de quitter la france;
  quitter la france pour toujours de ma volonte; permis de conduire expire; passeport expire; passeport est expire;
  passeport perime; passeport est perime; carte vitale expire; carte bancaire expire; mon permis de conduire expire;
  cap cuisine; mon cap; interdiction de contact; interdiction de paraitre; interdiction de conduire;
  droit de visite; titre de transport; violence conjugale; violences conjugales; condamne pour menaces de mort; pour menaces de mort; pour violences; condamne pour violences;
  pour agression; violette; violet; viole mes droits; viole la loi; viole l article; tribunal de grande instance;
  sorti du; sorti de l ecole; sorti de l hopital; date de sortie du livre; semi liberte;
  isolement geographique; isolement social; refuge; centre de detention; accord de readmission;
  papier de la prefecture manque; il me manque un papier de la prefecture; demande de visa refuse; refus de visa;
  refus de parloir; refus de permis de visite; menace de mort a l encontre;
  detention; en detention; centre de detention; maison d arret; detention provisoire; conditions de detention;
  code de l entree et du sejour des etrangers et du droit d asile; des etrangers et du droit d asile;
  sejour des etrangers et du droit d asile; et du droit d asile; liberation conditionnelle; juge des libertes;
  juge des libertes et de la detention; demande de mise en liberte; semi liberte; permission de sortir;
  permission de sortie; permissions de sortir; interdiction de sejour; mandat d arret; mandat de depot;
  acte de naissance; intention; attention; a l attention; mention; prevention; obtention;
  pays de destination souhaite; jugement de divorce; jugement suppletif; jugement du tribunal; vu le jugement;
  par jugement; tribunal correctionnel; tribunal administratif; tribunal judiciaire; une sortie; sortie scolaire;
  ressort; sorte; sortes; permis de conduire; sejour irregulier; remise de peine; remises de peine;
  audience solennelle; exclusion; expression; probation; de probation; situation administrative; demande d aide;
  demander de l aide; demander l aide; facile; fragile; visite; avis; invite; suivi; impulsion; explosion; preuves;
  liberte; dossier
`);
