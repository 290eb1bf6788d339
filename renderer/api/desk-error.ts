// Sorts what may go wrong with a call: a declared refusal of the desk, a bug there, or nobody answering.
import { ORPCError } from '@orpc/client';
import { CONNECTION_LOST, errorText, hasErrorText } from '#shared/text/errors.ts';

/** The declared code ('letter/changed'), or null for anything else. */
export const codeOf = (error: unknown): string | null =>
  error instanceof ORPCError && hasErrorText(String(error.code)) ? String(error.code) : null;

/** True when nobody answered: the host is gone, not the desk refusing. */
export const isConnectionError = (error: unknown): boolean =>
  error !== null && error !== undefined && !(error instanceof ORPCError);

/** The sentence to show. Never the message of the error itself: it may hold data. */
export const sentenceOf = (error: unknown): string =>
  isConnectionError(error) ? CONNECTION_LOST : errorText(codeOf(error));
