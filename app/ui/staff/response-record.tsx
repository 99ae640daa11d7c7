/** One response as staff read it: how it came and stands, then each version of what was said. */
import type { Standing } from '#app/domain/analysis/standing.ts';
import { formatDay, formatInstant } from '#app/domain/consultation/london-time.ts';
import type { AttachedFile } from '#app/domain/response/attachment.ts';
import type {
  Channel,
  Consent,
  Correction,
  Respondent,
  Timeliness,
} from '#app/domain/response/response.ts';
import { stakeLines } from '#app/domain/response/stake.ts';
import type { CorrectedWording } from '#app/domain/response/corrected-wording.ts';
import { mandateWords } from '#app/domain/response/mandate-wording.ts';
import type { ShownAnswer } from '#app/domain/response/shown-answer.ts';
import {
  CHANNEL_WORDS,
  STATED_CONSENT_WORDS,
  FLAG_WORDS,
  NOT_PROVIDED,
  receivedWords,
  RESPONDENT_NOUNS,
  standingWords,
  TIMELINESS_WORDS,
} from '#app/domain/response/wording.ts';
import { AttachedFileLink } from '../attached-files.tsx';
import { Details } from '../details.tsx';
import { BothWordings } from '../respond/corrected-since.tsx';
import { SaidAnswer, SaidOrNot } from '../respond/said.tsx';
import { InsetText } from '../notices.tsx';
import { SummaryList, type SummaryRow } from '../summary-list.tsx';

type ResponseFactsProps = {
  readonly page: {
    readonly number: number;
    readonly channel: Channel;
    readonly receivedAt: Date;
    readonly writtenOn: string | null;
    readonly enteredBy: string | null;
    readonly saidAt: { readonly number: number; readonly reference: string } | null;
    readonly origin: { readonly fileName: string; readonly row: number } | null;
    readonly timeliness: Timeliness;
    readonly standing: Standing;
    readonly flags: readonly string[];
    readonly exclusion: { readonly note: string; readonly decidedBy: string } | null;
    readonly lateDecision: {
      readonly decision: 'accepted' | 'refused';
      readonly reason: string;
      readonly decidedBy: string;
    } | null;
  };
  /** Address of the list of responses. */
  readonly root: string;
};

export function ResponseFacts({ page, root }: ResponseFactsProps) {
  const { exclusion, lateDecision, flags } = page;
  return (
    <SummaryList
      rows={[
        { name: 'Standing', value: standingWords(page.standing) },
        ...(exclusion === null
          ? []
          : [reasonRow('Why it is left out', exclusion.note, exclusion)]),
        ...(lateDecision === null
          ? []
          : [reasonRow(`Late: ${lateDecision.decision}`, lateDecision.reason, lateDecision)]),
        { name: 'Number', value: page.number },
        { name: 'Came by', value: CHANNEL_WORDS[page.channel] },
        { name: 'Received', value: receivedWords(page) },
        { name: 'In time', value: TIMELINESS_WORDS[page.timeliness] },
        ...(page.writtenOn === null
          ? []
          : [{ name: 'Date on it', value: formatDay(page.writtenOn) }]),
        ...(page.enteredBy === null ? [] : [{ name: 'Entered by', value: page.enteredBy }]),
        ...saidAtRows(page.saidAt, root),
        ...originRows(page.origin),
        ...(flags.length === 0
          ? []
          : [
              {
                name: 'To look at',
                value: flags.map((flag) => FLAG_WORDS[flag] ?? flag).join('. '),
              },
            ]),
      ]}
    />
  );
}

function saidAtRows(
  saidAt: { readonly number: number; readonly reference: string } | null,
  root: string,
): readonly SummaryRow[] {
  if (saidAt === null) return [];
  const link = (
    <a className="govuk-link" href={`${root}/${saidAt.number}`}>
      {saidAt.reference}
    </a>
  );
  return [{ name: 'Said at the meeting of', value: link }];
}

function originRows(
  origin: { readonly fileName: string; readonly row: number } | null,
): readonly SummaryRow[] {
  if (origin === null) return [];
  return [{ name: 'Imported from', value: `${origin.fileName}, row ${origin.row}` }];
}

function reasonRow(
  name: string,
  reason: string,
  { decidedBy }: { readonly decidedBy: string },
): SummaryRow {
  return {
    name,
    value: (
      <>
        <SaidOrNot text={reason} /> <span className="govuk-hint">Decided by {decidedBy}</span>
      </>
    ),
  };
}

type ShownFile = AttachedFile & {
  readonly added: { readonly at: Date; readonly by: string } | null;
};

type ShownVersion = {
  readonly number: number;
  readonly submittedAt: Date;
  readonly paperVersion: number;
  readonly respondent: Respondent;
  readonly consent: Consent;
  readonly answers: readonly ShownAnswer[];
  readonly corrected: readonly CorrectedWording[];
  readonly attachments: readonly ShownFile[];
  readonly correction: Correction | null;
};

type ResponseVersionsProps = {
  readonly versions: readonly ShownVersion[];
  /** Address of the response. */
  readonly root: string;
};

export function ResponseVersions({ versions, root }: ResponseVersionsProps) {
  return versions.map((version, place) => (
    <section key={version.number} aria-labelledby={`version-${version.number}`}>
      <h2 className="govuk-heading-m" id={`version-${version.number}`}>
        {versions.length === 1
          ? 'What was said'
          : `Version ${version.number}${place === 0 ? ' (counts)' : ' (replaced)'}`}
      </h2>
      <p className="govuk-body">
        Put on record {formatInstant(version.submittedAt)}, on version {version.paperVersion} of
        the paper.
      </p>
      {version.correction !== null && <Corrections {...version.correction} />}
      <SummaryList
        rows={[
          ...version.answers.map((answer) => ({
            name: answer.title,
            value: (
              <>
                <SaidAnswer answer={answer} />
                <Corrected corrected={version.corrected} answerKey={answer.key} />
              </>
            ),
          })),
          ...fileRows(version.attachments, `${root}/attachments`),
          ...aboutRows(version.respondent),
          { name: 'Publication', value: STATED_CONSENT_WORDS[version.consent] },
        ]}
      />
    </section>
  ));
}

/** Why a version was entered anew, and how the one before it was said to have come. */
function Corrections({ reason, correctedBy, before }: Correction) {
  return (
    <InsetText>
      <p className="govuk-body govuk-!-margin-bottom-1">
        What was entered before was corrected by {correctedBy}, who said why:
      </p>
      <SaidOrNot text={reason} />
      <p className="govuk-hint govuk-!-margin-bottom-0">
        Entered before: came by {CHANNEL_WORDS[before.channel].toLowerCase()}, received{' '}
        {formatDay(before.receivedOn)},{' '}
        {before.writtenOn === null
          ? 'no date on the letter'
          : `dated ${formatDay(before.writtenOn)}`}
        .
      </p>
    </InsetText>
  );
}

function fileRows(files: readonly ShownFile[], root: string): readonly SummaryRow[] {
  if (files.length === 0) return [];
  const list = (
    <ul className="govuk-list">
      {files.map((file) => (
        <li key={file.id}>
          <AttachedFileLink file={file} root={root} />
          {file.added !== null && (
            <span className="portal-under">
              Added by {file.added.by}, {formatInstant(file.added.at)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
  return [{ name: 'Attached files', value: list }];
}

type CorrectedProps = Pick<ShownVersion, 'corrected'> & { readonly answerKey: string };

/** Both wordings, where the words that were answered are no longer the published ones (D-05). */
function Corrected({ corrected, answerKey }: CorrectedProps) {
  const found = corrected.find(({ key }) => key === answerKey);
  if (!found) return null;
  return (
    <Details summary={`Corrected since version ${found.version}, which this answers`} isOpen>
      <BothWordings corrected={found} />
    </Details>
  );
}

function aboutRows(respondent: Respondent): readonly SummaryRow[] {
  const { organisation, meeting } = respondent;
  const rows = [
    ['From', RESPONDENT_NOUNS[respondent.type]],
    ['Name', respondent.name],
    ['E-mail address', respondent.email],
    ['Area', respondent.area],
    ...(meeting === null
      ? []
      : [
          ['Meeting of', meeting.group],
          ['People there', meeting.present === null ? '' : String(meeting.present)],
        ]),
    ...(organisation === null
      ? []
      : [
          ['Organisation', organisation.name],
          ['Sector', organisation.sector],
          ['Role there', organisation.role],
          ['Agreed by the organisation', authorisedWords(organisation.isAuthorised)],
          ['Authorised by', organisation.authorisedBy],
          ['Whom it represents', organisation.represents],
          ['How it asked them', organisation.howConsulted],
          ...stakeLines(organisation.stake).map(({ name, value }) => [name, value] as const),
          ['Mandate', mandateWords(organisation.mandate)],
        ]),
  ] as const;
  return rows.map(([name = '', value = '']) => ({ name, value: <SaidOrNot text={value} /> }));
}

function authorisedWords(isAuthorised: boolean | null): string {
  if (isAuthorised === null) return NOT_PROVIDED;
  return isAuthorised ? 'Yes' : 'No';
}
