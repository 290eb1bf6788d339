// The notice of the day on the computer's desktop: numbers only, nothing of a letter.
import { oc } from '@orpc/contract';
import { z } from 'zod';

const setting = z.object({ isOn: z.boolean() }).readonly();
const dayNotice = z.object({ late: z.number().int(), today: z.number().int() }).readonly();

export const noticesContract = {
  /** What is to be said today; once a day, then null. Asked for only where it can be shown. */
  takeDay: oc.output(dayNotice.nullable()).errors({ 'desk/locked': {} }),
  setting: oc.output(setting).errors({ 'desk/locked': {} }),
  set: oc.input(setting).output(setting).errors({ 'desk/locked': {} }),
};
