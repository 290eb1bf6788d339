// Who may talk to the web host: the browser that came with the one-time link, and no other.
// A cookie is shared by every port of 127.0.0.1, so its name carries the port; the Origin check does the rest.
import { randomBytes, timingSafeEqual } from 'node:crypto';

export type Session = {
  /** The secret of the start link. */
  readonly token: string;
  /** Gives the value of the Set-Cookie header the first time, null ever after or when the token is wrong. */
  redeem(token: string): string | null;
  /** True when the Cookie header of a request carries this session. */
  holds(cookieHeader: string | undefined): boolean;
};

export function createSession(port: number): Session {
  const token = secret();
  const value = secret();
  const name = `vaguemestre-${port}`;
  let isRedeemed = false;
  return {
    token,
    redeem(given) {
      if (isRedeemed || !isSame(given, token)) return null;
      isRedeemed = true;
      return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`;
    },
    holds: (header) => cookies(header, name).some((given) => isSame(given, value)),
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookies(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}
