// Makes the papers that leave: the message to a team, the PDF of a scan, the acknowledgement letter.
// Pure transformation of given data into bytes; nothing is sent or written here.
import type { PageReading } from '../../shared/domain/reading/reading.ts';
import type { CalendarDate } from '../../shared/kernel/calendar-date.ts';
import type { Instant } from './clock.ts';
import type { CodeSquares } from './codes.ts';

export type ForwardMessage = {
  /** Stable for one decision: becomes the Message-ID, so that a message given out twice is recognised. */
  readonly idempotencyKey: string;
  readonly at: Instant;
  readonly to: string;
  readonly teamName: string;
  /** Reference a person can quote; never a name. */
  readonly reference: string;
  readonly prisonName: string | null;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly scan: Uint8Array;
};

export type MessageComposer = {
  /** A whole RFC 5322 message, CRLF, subject without any name, the PDF attached. Same input, same bytes. */
  forward(message: ForwardMessage): Promise<Uint8Array>;
};

export type PdfPage = {
  /** As stored: neither turned nor changed. */
  readonly picture: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** What was read on it; null while it has not been: the page is then its picture alone, as stored. */
  readonly reading: Pick<PageReading, 'width' | 'height' | 'rotation' | 'words'> | null;
};

/** A letter as it was scanned. */
export type LetterScan = {
  readonly pages: readonly PdfPage[];
  /** Reference a person can quote; never a name. */
  readonly reference: string;
  readonly receivedOn: CalendarDate;
};

export type Acknowledgement = {
  readonly on: CalendarDate;
  readonly reference: string;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Lines of the address block, at most 6. */
  readonly recipient: readonly string[];
};

export type PdfMaker = {
  /**
   * The pages of a letter, upright, each at its size on paper, the words read lying invisibly on their pictures.
   * Pictures are embedded as they are, without what their maker wrote beside them (place, time). PDF/A-2b.
   * Same letter, same bytes.
   */
  scan(letter: LetterScan): Promise<Uint8Array>;
  /** One A4 sheet with this code, to lay between letters before they are scanned. */
  separator(code: CodeSquares): Promise<Uint8Array>;
  /** One A4 page for a window envelope. */
  acknowledgement(letter: Acknowledgement): Promise<Uint8Array>;
};

export type PictureTurner = {
  /** The picture turned clockwise; unchanged bytes when `degrees` is 0. */
  turn(picture: Uint8Array, mediaType: 'image/jpeg' | 'image/png', degrees: 0 | 90 | 180 | 270): Promise<Uint8Array>;
};
