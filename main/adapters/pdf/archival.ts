// What makes a PDF an archival one, PDF/A-2b (ISO 19005-2): it says that it is, what its colours mean and who it is.
// Fonts and pictures keep their own part of the rules where they are written.
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { srgbProfile } from './srgb-profile.ts';

export const PRODUCER = 'Vaguemestre';
const COLOURS = 'sRGB IEC61966-2.1';

export type ArchivalFacts = {
  readonly title: string;
  /** 32 hexadecimal digits that only this content has. */
  readonly id: string;
};

export function makeArchival(document: PDFDocument, { title, id }: ArchivalFacts): void {
  const { context, catalog } = document;
  const about = context.stream(new TextEncoder().encode(metadata(title)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(about));
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1', DestOutputProfile: profile });
  if (!(intent instanceof PDFDict)) throw new Error('not a dictionary');
  intent.set(PDFName.of('OutputConditionIdentifier'), PDFString.of(COLOURS));
  intent.set(PDFName.of('Info'), PDFString.of(COLOURS));
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

/** XMP. Title and producer say the same as the information dictionary: the standard asks for it. No time, no name. */
const metadata = (title: string): string => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <pdf:Producer>${PRODUCER}</pdf:Producer>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`;
