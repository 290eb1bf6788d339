// Why a file was refused, as a sentence that says what to do. Never a path, never a word of the letter.
import type { FileError, FileErrorCause, FileErrorCode } from '../domain/letters/file-error.ts';
import { typeset, typesetText } from './typeset.ts';

const BY_CODE: Readonly<Record<FileErrorCode, string>> = typeset({
  'file/not-found': "Le fichier n'est plus là. Vérifiez qu'il n'a pas été déplacé, puis recommencez.",
  'file/unsupported': "Ce type de fichier n'est pas accepté. Enregistrez le scan en PDF, TIFF, JPEG, PNG, WebP ou BMP.",
  'file/damaged': 'Le fichier est abîmé et ne peut pas être ouvert. Numérisez la lettre à nouveau.',
  'file/encrypted': 'Le PDF est protégé par un mot de passe. Enregistrez-le sans protection, puis recommencez.',
  'file/too-large': 'Le fichier est trop gros. Numérisez en 300 points par pouce, ou séparez les courriers.',
  'file/too-many-pages':
    'Le fichier a trop de pages pour un seul courrier. Séparez les courriers en plusieurs fichiers.',
  'file/empty': 'Le fichier est vide. Numérisez la lettre à nouveau.',
  'page/unreadable': "La machine n'a pas réussi à lire une page. Vous pouvez lire et qualifier le courrier vous-même.",
  'desk/busy':
    "L'ordinateur est trop occupé pour ouvrir le fichier. Le fichier n'a pas été touché : réessayez dans un instant.",
  internal: "L'application a rencontré un problème imprévu. Le fichier n'a pas été touché : recommencez.",
});

const BY_CAUSE: Readonly<Record<FileErrorCause, string>> = typeset({
  mislabelled:
    'Le contenu du fichier ne correspond pas à son nom. Renommez-le avec la bonne extension, ou numérisez à nouveau.',
  'no-permission': "L'application n'a pas le droit de lire ce fichier. Vérifiez les autorisations du dossier.",
  'disk-full': "Le disque est plein : rien n'a été enregistré. Libérez de la place, puis recommencez.",
  'too-many-pixels': "L'image est trop grande. Numérisez en 300 points par pouce.",
  'too-many-bytes': 'Le fichier est trop lourd. Numérisez en 300 points par pouce, ou séparez les courriers.',
  truncated: "Le fichier est incomplet : la copie ou la numérisation s'est arrêtée avant la fin. Recommencez-la.",
  'timed-out':
    "L'ouverture a pris trop de temps et a été arrêtée. Réessayez ; si cela se répète, numérisez la lettre à nouveau.",
});

/** Reading that took too long is another sentence than a file that did. */
const PAGE_TIMED_OUT = 'La lecture de la page a pris trop de temps et a été arrêtée. Vous pouvez la relancer.';

/** The sentence for a refused file or an unread page. The cause is more precise than the code and wins. */
export function fileErrorText(error: FileError): string {
  if (error.code === 'page/unreadable' && error.cause === 'timed-out') return typesetText(PAGE_TIMED_OUT);
  return error.cause ? BY_CAUSE[error.cause] : BY_CODE[error.code];
}
