// Declared errors of the contract as an end of the command with its sentence.
import { ORPCError } from '@orpc/server';
import { errorText, hasErrorText } from '#shared/text/errors.ts';
import { CommandEnd, EXIT } from './exit.ts';

/** The answer of a call; a declared error ends the command with status 1 and its sentence. */
export async function getOrEnd<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    if (error.code === 'BAD_REQUEST') throw new CommandEnd(EXIT.usage, 'Cet identifiant est mal écrit.');
    if (hasErrorText(error.code)) throw new CommandEnd(EXIT.someRefused, errorText(error.code));
    throw error;
  }
}
