// The separator sheet as a PDF to print.
import { SEPARATOR_TEXT } from '#shared/domain/stacks/separator.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';

export const separatorSheet = async ({ pdf, drawCode }: Pick<DeskPorts, 'pdf' | 'drawCode'>): Promise<Uint8Array> =>
  pdf.separator(await drawCode(SEPARATOR_TEXT));
