/**
 * Composes a response version: its content, the hash of its copy, and the digest by which anyone can
 * find it in the public ledger (contract, W-13).
 */
import type { PaperVersion } from '#app/domain/consultation/consultation.ts';
import type { AnsweredPaper } from '#app/domain/response/answered-papers.ts';
import { digestSource, renderCopy } from '#app/domain/response/copy.ts';
import type {
  Correction,
  ResponseContent,
  ResponseVersion,
} from '#app/domain/response/response.ts';
import type { AppContext } from '../context.ts';

export type VersionSubject = {
  readonly id: string;
  readonly number: number;
  readonly submittedAt: Date;
  readonly version: PaperVersion;
  readonly content: ResponseContent;
  /** Other versions of the paper on which comments of it were made; none when absent. */
  readonly others?: readonly AnsweredPaper[];
  /** Id of the partner contact who sends it; null for everybody else. */
  readonly submittedBy: string | null;
  /** Set when staff enter it anew; null for everything else. */
  readonly correction: Correction | null;
  readonly response: { readonly id: string; readonly reference: string };
};

export function composeVersion(
  { secrets }: Pick<AppContext, 'secrets'>,
  subject: VersionSubject,
): ResponseVersion {
  const copy = renderCopy({
    paperVersion: subject.version.number,
    paper: subject.version.paper,
    content: subject.content,
    others: subject.others ?? [],
  });
  const copyHash = secrets.sha256(copy);
  const secret = secrets.receiptSecret(subject.response.id);
  const { reference } = subject.response;
  return {
    id: subject.id,
    number: subject.number,
    submittedAt: subject.submittedAt,
    paperVersion: subject.version.number,
    content: subject.content,
    copyHash,
    submittedBy: subject.submittedBy,
    correction: subject.correction,
    digest: secrets.sha256(digestSource({ reference, secret, copyHash })),
  };
}
