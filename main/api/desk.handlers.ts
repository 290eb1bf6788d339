// desk.*: status, making a desk, opening and closing it.
import { implement } from '@orpc/server';
import { deskContract } from '#shared/contract/desk.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';

const os = implement(deskContract);

export const deskHandlers = (session: DeskSession) => ({
  status: os.status.handler(() => session.status()),
  create: os.create.handler(async ({ input, errors }) => {
    const made = await session.create(input.passphrase);
    if (made.ok) return session.status();
    if (made.error in errors) throw errors[made.error as keyof typeof errors]();
    throw new Error(`creating the desk failed: ${made.error}`);
  }),
  practise: os.practise.handler(async ({ errors }) => {
    const opened = await session.practise();
    if (opened.ok) return session.status();
    if (opened.error in errors) throw errors[opened.error as keyof typeof errors]();
    throw new Error(`opening a practice desk failed: ${opened.error}`);
  }),
  unlock: os.unlock.handler(async ({ input, errors }) => {
    const opened = await session.unlock(input.passphrase);
    if (opened.ok) return session.status();
    if (opened.error in errors) throw errors[opened.error as keyof typeof errors]();
    throw new Error(`opening the desk failed: ${opened.error}`);
  }),
  makeRecovery: os.makeRecovery.handler(async ({ input, errors }) => {
    const code = await session.makeRecovery(input.passphrase);
    if (code.ok) return { code: code.value };
    if (code.error in errors) throw errors[code.error as keyof typeof errors]();
    throw new Error(`making a recovery sheet failed: ${code.error}`);
  }),
  recover: os.recover.handler(async ({ input, errors }) => {
    const opened = await session.recover(input.code, input.passphrase);
    if (opened.ok) return session.status();
    if (opened.error in errors) throw errors[opened.error as keyof typeof errors]();
    throw new Error(`recovering the desk failed: ${opened.error}`);
  }),
  lock: os.lock.handler(async () => {
    await session.lock();
    return session.status();
  }),
});
