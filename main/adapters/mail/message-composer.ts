// Writes the message that hands a letter to a team, as RFC 5322 bytes. Sends nothing.
// Same input, same bytes: Message-ID, boundary and date all come from the input.
import { createHash } from 'node:crypto';
import { DESK_SENDER, forwardBody, forwardSubject } from '#shared/text/correspondence.ts';
import type { ForwardMessage, MessageComposer } from '../../ports/correspondence.ts';

/**
 * The right side of a Message-ID must be a name its maker controls (RFC 5322, 3.6.4). That is the association's
 * domain: an invented one, or `.local`, is counted against a message by spam filters.
 */
const MESSAGE_ID_DOMAIN = 'lacimade.org';

const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** One plain address, nothing that a header could read as two. The texts thrown hold none of the data. */
function checkInput({ to, reference }: ForwardMessage): void {
  if (to.length > 254 || !ADDRESS.test(to)) throw new TypeError('forward message: not one plain e-mail address');
  if (!REFERENCE.test(reference)) throw new TypeError('forward message: reference is not a plain word');
}

export function createMessageComposer(): MessageComposer {
  return {
    async forward(message) {
      checkInput(message);
      const { reference } = message;
      const identity = createHash('sha256').update(message.idempotencyKey).digest('hex').slice(0, 32);
      const { buffer, byteOffset, byteLength } = message.scan;
      const node = new (await import('nodemailer/lib/mail-composer')).default({
        from: { name: `${DESK_SENDER.association} – ${DESK_SENDER.service}`, address: DESK_SENDER.email },
        // Without a display name: headers pass through other people's servers and logs.
        to: message.to,
        subject: forwardSubject(message),
        messageId: `<vaguemestre.${identity}@${MESSAGE_ID_DOMAIN}>`,
        date: new Date(message.at),
        headers: { 'Content-Language': 'fr' },
        text: forwardBody(message),
        attachments: [
          {
            filename: `courrier-${reference}.pdf`,
            contentType: 'application/pdf',
            content: Buffer.from(buffer, byteOffset, byteLength),
          },
        ],
        baseBoundary: identity,
        newline: 'win',
        disableFileAccess: true,
        disableUrlAccess: true,
      }).compile();
      return node.build();
    },
  };
}
