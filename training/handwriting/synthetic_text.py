"""What the synthetic lines say: sentences of letters from prison, with the numbers and names that matter.

All names and numbers are invented; the establishments are the application's own list. Faults of spelling are
those of people who write as they speak: the recogniser must not learn to correct them.
"""
import json
import random
import re
from pathlib import Path

ESTABLISHMENTS = Path(__file__).resolve().parents[2] / "shared" / "reference" / "establishments.json"

FIRST_NAMES = (
    "Mohamed Karim Jean Amadou Ousmane Ibrahim Nicolas Kévin David Youssef Bilal Sofiane Moussa Ahmed Yanis Rachid Ali "
    "Fatou Marie Sandrine Nadia Alexandre Thierry Hervé José Mickaël Jérôme Loïc Samir Lamine Dragan Ion Viktor "
    "Steeve Cédric Frédéric Éric Zoé Inès Abdoulaye Wilfried Giorgi Kenza Xavier Quentin Luc Wassim Hugo Gaëlle"
).split()
SURNAMES = (
    "Diallo Traoré Benali Martin Bernard Petit Durand Lefèvre Moreau Haddad Mansouri Camara Keïta Sow Ndiaye Popescu "
    "Ivanov Kowalski Pereira Fernandes Garcia Belkacem Bouaziz Cissé Konaté Touré Rousseau Girard Lambert Chevalier "
    "Fontaine Brunet Marchand Gauthier Perrin Robin Clément Morin Mathieu Boyer Garnier Faure Zaïdi Hernandez Wagner "
    "Beridze Kouassi Mbemba Yilmaz Hoxha Quéré Joubert Vasseur Xhaka Lemaître Nguyen"
).split()
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
NATIONALITIES = (
    "algérienne marocaine tunisienne malienne guinéenne roumaine sénégalaise ivoirienne congolaise portugaise "
    "géorgienne albanaise turque kosovare nigériane haïtienne comorienne brésilienne"
).split()
STREETS = (
    "rue de la République;avenue Jean Jaurès;boulevard Victor Hugo;impasse des Lilas;place de l'Église;rue du Moulin;"
    "chemin des Vignes;quai de la Gare;allée des Peupliers;rue Oberkampf;cours Gambetta;route de Lyon"
).split(";")

SENTENCES = """
Madame, Monsieur,
Bonjour Madame, bonjour Monsieur,
Chère Cimade, cher comité,
A l'attention de la Cimade, service juridique prison
Je me permets de vous écrire car je suis détenu au {P}
Je suis incarcéré à la {P} depuis le {D}
actuellement écroué au {P} sous le numéro {E}
J'étais avant au {P} et on m'a transféré au {P}
{P}, bâtiment {B}, cellule {N}
bât. {B} cell. {N} étage {n}
N° d'écrou : {E}
numéro d'écrou {E}
écrou n° {E}, cellule {B}{N}
écrou : {E} né le {D}
{S} {F} écrou {E}
Nom : {S} Prénom : {F}
M. {S} {F}, n° {E}
Mme {S} {F}
Né le {D} à {C}
de nationalité {Z}, arrivé en France en {Y}
Objet : demande d'aide juridique
Objet : OQTF notifiée le {D}
Objet : demande de titre de séjour
Objet : recours contre une OQTF
Le préfet m'a notifié une OQTF le {D} à {H}
J'ai reçu une obligation de quitter le territoire
français sans délai avec une interdiction de retour de {n} ans
J'ai seulement 48 heures pour faire un recours et je n'ai
pas de fax ni de téléphone dans ma cellule
le tribunal administratif de {C} a rejeté ma requête
Une audience est fixée le {D} à {H} au tribunal de {C}
ITF de {n} ans prononcée par la cour d'appel de {C}
Je voudrais demander l'asile à l'OFPRA, ma vie est en danger
j'ai un rendez-vous à la préfecture de {C} le {D}
mon récépissé expire le {D} et la préfecture ne répond pas
ma carte de séjour est périmée depuis le {D}
n° étranger {A}, dossier {d}
numéro AGDREF {A}
Je suis père de {n} enfants français nés à {C}
ma femme et mes enfants vivent à {C}
ma compagne {F} habite {R}
{R}
{R}, {O}
{O}
Tél. {T}
mon numéro de téléphone est le {T}
vous pouvez appeler ma sœur au {T}
Je gagne {M} par mois aux ateliers
j'ai reçu un mandat de {M} le {D}
il me reste {M} sur mon compte nominatif
l'amende est de {M} et je ne peux pas payer
Mon avocat Maître {S} ne vient jamais me voir
le SPIP ne répond pas à mes courriers
ma CPIP Mme {S} m'a dit d'écrire à la Cimade
ma sortie est prévue le {D}
Je suis libérable le {D} et j'ai peur d'être expulsé
fin de peine le {D}, condamné à {n} ans et {n} mois
condamné le {D} par le tribunal correctionnel de {C}
on veut me mettre au centre de rétention à ma sortie
je souhaite un aménagement de peine, une libération conditionnelle
J'ai passé {N} jours au quartier disciplinaire
mes affaires sont restées à la fouille du {P}
je n'ai plus mon passeport, il est à la préfecture
Je n'ai pas de papiers et je ne sais pas comment faire
Je ne sais pas bien lire le français, c'est un codétenu
qui écrit cette lettre pour moi
Ci-joint la copie de la décision et de mon jugement
Ci-joint : {n} pages, copie du passeport n° {d}
Pouvez-vous venir me voir au parloir s'il vous plaît ?
Est-ce que vous pouvez m'aider à faire les démarches ?
Qu'est-ce que je dois faire ? Je suis perdu !
Dans l'attente de votre réponse, je vous prie d'agréer
mes salutations distinguées, respectueuses
Merci beaucoup d'avance pour votre aide
Je vous remercie pour votre réponse du {D}
Bien cordialement
Fait à {C}, le {D}
{C}, le {D}
Le {D}
le {D} à {H}
Signature : {S}
{F} {S}
{P}
{P}
{P}
{P}, {O}
{P} {R} {O}
Expéditeur : {S} {F}, {E}, {P}
exp. {F} {S} {P}
""".strip().split("\n")

# (pattern, replacement): each applies alone and rarely.
FAULTS = [
    (r"\bsuis\b", "sui"), (r"\bécri[tsr]e?\b", "ecrie"), (r"ées?\b", "er"), (r"\bai été\b", "é été"),
    (r"\bje n'ai pas\b", "jai pas"), (r"\bJe\b", "je"), (r"qu", "k"), (r"ss", "s"), (r"\bc'est\b", "sait"),
    (r"\bmes\b", "mais"), (r"é", "e"), (r"è", "é"), (r"à", "a"), (r"ç", "c"), (r"'", " "), (r"\bet\b", "é"),
    (r"eau", "o"), (r"ph", "f"), (r"ll", "l"), (r"nn", "n"), (r"\bd'", "de "), (r"ment\b", "men"), (r"s\b", ""),
    (r"incarcéré", "incarseré"), (r"détention", "detension"), (r"préfecture", "prefecture"), (r"\bn° ?", "no "),
]  # fmt: skip


class Writer:
    """Fills sentences from one random source, so that a seed gives the same lines again."""

    def __init__(self, chance: random.Random):
        self.chance = chance
        self.establishments = json.loads(ESTABLISHMENTS.read_text("utf-8"))
        pick, number = chance.choice, chance.randint
        self.fields = {
            "P": self.establishment,
            "C": lambda: self.cased(pick(self.establishments)["city"]),
            "O": lambda: f"{self.postal_code()} {self.cased(pick(self.establishments)['city'])}",
            "E": self.prison_number,
            "D": self.date,
            "H": lambda: f"{number(7, 20)}{pick(['h', ' h ', ':', 'H'])}{pick(['00', '15', '30', '45'])}",
            "T": self.telephone,
            "M": self.amount,
            "R": lambda: f"{number(1, 250)}{pick(['', '', ' bis', ','])} {pick(STREETS)}",
            "A": lambda: str(number(10**9, 10**10 - 1)),
            "d": lambda: "".join(pick("0123456789ABEHT") for _ in range(number(5, 9))),
            "B": lambda: pick("ABCDEFGH123D"),
            "N": lambda: str(number(1, 420)),
            "n": lambda: str(number(1, 15)),
            "Y": lambda: str(number(1975, 2026)),
            "S": lambda: self.cased(pick(SURNAMES), 0.45),
            "F": lambda: pick(FIRST_NAMES),
            "Z": lambda: pick(NATIONALITIES),
        }

    def line(self, others: list[str] = ()) -> str:
        """One line of at most 75 characters; `others` are transcriptions of training lines, for ordinary French."""
        draw = self.chance.random()
        if others and draw < 0.25:
            text = self.chance.choice(others)
        elif draw < 0.42:
            text = " ".join(self.fields[self.chance.choice("PDETMAdOHNS")]() for _ in range(self.chance.randint(1, 3)))
        elif draw < 0.55:
            text = self.establishment()
        else:
            text = self.sentence()
        if self.chance.random() < 0.04:
            text = text.upper()
        return self._shortened(text)

    def sentence(self) -> str:
        text = re.sub(r"\{(\w)\}", lambda m: self.fields[m[1]](), self.chance.choice(SENTENCES))
        return self.faulty(text) if self.chance.random() < 0.3 else text

    def faulty(self, text: str) -> str:
        for pattern, wrong in self.chance.sample(FAULTS, 6):
            places = list(re.finditer(pattern, text))
            if places:
                place = self.chance.choice(places)
                text = text[: place.start()] + wrong + text[place.end() :]
        return text

    def establishment(self) -> str:
        one = self.chance.choice(self.establishments)
        text = self.chance.choice([one["name"], one["name"], *one["aliases"]])
        draw = self.chance.random()
        if draw < 0.3 and text[:2] != text[:2].upper():
            text = text[0].lower() + text[1:]
        elif draw < 0.4:
            text = text.upper()
        elif draw < 0.5:
            text = text.replace("-", " ")
        return text

    def date(self) -> str:
        day, month, year = self.chance.randint(1, 31), self.chance.randint(1, 12), self.chance.randint(1950, 2027)
        draw = self.chance.random()
        if draw < 0.4:
            return f"{'1er' if day == 1 else day} {MONTHS[month - 1]} {year}"
        joint = self.chance.choice("///-.")
        short = f"{year % 100:02d}" if self.chance.random() < 0.3 else year
        return f"{day:02d}{joint}{month:02d}{joint}{short}" if draw < 0.8 else f"{day}{joint}{month}{joint}{short}"

    def prison_number(self) -> str:
        digits = str(self.chance.randint(10 ** self.chance.randint(2, 5), 10**6 - 1))
        draw = self.chance.random()
        if draw < 0.15:
            return digits + self.chance.choice("ABCDEFGHX")
        if draw < 0.25 and len(digits) > 4:
            return f"{digits[:-3]} {digits[-3:]}"
        if draw < 0.3:
            return f"{digits}/{self.chance.randint(15, 27)}"
        return digits

    def telephone(self) -> str:
        pairs = ["0" + self.chance.choice("1234566779"), *(f"{self.chance.randint(0, 99):02d}" for _ in range(4))]
        return self.chance.choice([" ", " ", ".", "", "-"]).join(pairs)

    def amount(self) -> str:
        euros = self.chance.choice([self.chance.randint(1, 99), self.chance.randint(10, 5000)])
        cents = f",{self.chance.randint(0, 99):02d}" if self.chance.random() < 0.4 else ""
        return f"{euros}{cents}{self.chance.choice([' €', '€', ' euros'])}"

    def postal_code(self) -> str:
        return f"{self.chance.randint(1, 95):02d}{self.chance.choice(['000', '100', '200', '300', '400', '500', '913'])}"

    def cased(self, text: str, upper=0.2) -> str:
        return text.upper() if self.chance.random() < upper else text

    def _shortened(self, text: str) -> str:
        if len(text) <= 75:
            return text
        # Cut at a word, at either end: a line of a letter begins and ends anywhere in a sentence.
        return text[:75].rsplit(" ", 1)[0] if self.chance.random() < 0.5 else text[-75:].split(" ", 1)[-1]
