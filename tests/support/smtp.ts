/** A real SMTP server on loopback that keeps what it is sent, or refuses everything. */
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

export type ReceivedMessage = {
  readonly from: string;
  readonly to: readonly string[];
  /** The message as it crossed the wire: headers, an empty line, body. */
  readonly source: string;
};

export type TestSmtp = {
  /** For `SMTP_URL`. */
  readonly url: string;
  /** Oldest first. */
  readonly received: readonly ReceivedMessage[];
  /** While true, every message is refused, for now (RFC 5321, 451) or with another code. */
  readonly refuse: (refuses: boolean, responseCode?: number) => void;
  readonly close: () => Promise<void>;
};

export async function startSmtp(): Promise<TestSmtp> {
  const received: ReceivedMessage[] = [];
  let refuses = false;
  let refusalCode = 451;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refuses) {
          done(Object.assign(new Error('Not this one'), { responseCode: refusalCode }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  // A server that listens on a port has an address of this kind.
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (next, responseCode = 451) => {
      refuses = next;
      refusalCode = responseCode;
    },
    close: () => new Promise((settle) => server.close(() => settle())),
  };
}
