// The few pages the web host writes itself, when the interface cannot be shown. Fixed text only: nothing of the
// request is ever repeated.
import { webHostText } from '#shared/text/shell-text.ts';

export type Message = { readonly heading: string; readonly body: string };

export function messagePage({ heading, body }: Message): string {
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${heading} – ${webHostText.title}</title>
<body style="font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem">
<h1 style="font-size: 1.5rem">${heading}</h1>
<p>${body}</p>
</body>
</html>
`;
}
