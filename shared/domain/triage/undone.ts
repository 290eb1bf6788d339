// Whether the sentence takes the words of danger back: denied, undone, told of the past or of somebody else, only asked.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { isDenied } from './denied.ts';
import { isGeneralTalk } from './general-talk.ts';
import { isBefore, isLongPast } from './long-past.ts';
import { type Said, saidAround } from './said-around.ts';
import type { TextSpot } from './signal-dates.ts';
import { isTakenBack } from './taken-back.ts';
import { isOthers } from './whose-case.ts';

type Sentence = {
  readonly spots: readonly TextSpot[];
  readonly hit: Said;
  readonly receivedOn: CalendarDate;
  /** True when the writer is certainly the detained person: then « mon frère » is somebody else. */
  readonly ownLetter: boolean;
};

/** `surely`: nothing is left of it. `perhaps`: no signal either, but somebody has to look. */
export type Undoing = 'surely' | 'perhaps' | 'not';

export function undoingOf({ spots, hit, receivedOn, ownLetter }: Sentence): Undoing {
  const { code } = hit.meaning;
  const around = saidAround(spots, hit);
  if (isDenied(around, code) || isBefore(around, code) || isTakenBack(around, code)) return 'surely';
  if (ownLetter && isOthers(around)) return 'perhaps';
  if (isLongPast(around, code, receivedOn) || isGeneralTalk(around, code)) return 'perhaps';
  return 'not';
}
