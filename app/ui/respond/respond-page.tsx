/**
 * The frame of every page on which people answer: one step back, how the answer stands to the
 * deadline, what is wrong with the form, the heading.
 */
import type { ReactNode } from 'react';

import type { GlossaryEntry } from '#app/domain/paper/paper.ts';
import { formatDeadline, formatInstant } from '#app/domain/consultation/london-time.ts';
import { assertNever } from '#app/domain/result.ts';
import type { RespondingStanding } from '#app/domain/response/responding-standing.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { BackLink } from '../back-link.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Layout, Main } from '../layout.tsx';
import { NotificationBanner } from '../notices.tsx';
import { PageTerms } from '../paper/page-terms.tsx';
import { PartnerLayout } from '../partners/partner-layout.tsx';

export type RespondPageProps = {
  readonly frame: {
    readonly portalName: string;
    readonly slug: string;
    readonly title: string;
    readonly glossary: readonly GlossaryEntry[];
    readonly standing: RespondingStanding;
    readonly draftId: string;
    readonly isChange: boolean;
    readonly isSent: boolean;
    /** For the people of an organisation who answer together; null for everybody else. */
    readonly organisation: {
      readonly name: string;
      readonly signedInAs: { readonly name: string; readonly role: string };
    } | null;
  };
  readonly back: { readonly href: string; readonly label: string };
  readonly heading: string;
  /** What the page shows of the paper and of answers to it, for the short forms in it; none when absent. */
  readonly shown?: unknown;
  /** Null where the heading stands in the page itself, as in a confirmation. */
  readonly rejection?: Rejection | null | undefined;
  readonly children: ReactNode;
};

export function RespondPage(props: RespondPageProps) {
  const { frame, back, heading, shown, rejection, children } = props;
  const isUnsent = frame.draftId !== '' && !frame.isSent;
  return (
    <Frame {...frame}>
      <BackLink {...back} />
      <Main>
        <div className="portal-prose">
          {rejection && <ErrorSummary errors={rejection.errors} />}
          <StandingNotice standing={frame.standing} hasDraft={isUnsent} />
          {frame.isChange && isUnsent && <ChangeNotice />}
          <span className="govuk-caption-l">{frame.title}</span>
          <h1 className="govuk-heading-l">{heading}</h1>
          <PageTerms glossary={frame.glossary} shown={[frame.title, heading, shown]} />
          {children}
        </div>
      </Main>
    </Frame>
  );
}

type FrameProps = Pick<RespondPageProps['frame'], 'portalName' | 'organisation'> & {
  readonly children: ReactNode;
};

function Frame({ portalName, organisation, children }: FrameProps) {
  if (organisation === null) return <Layout portalName={portalName}>{children}</Layout>;
  const { name, signedInAs } = organisation;
  return (
    <PartnerLayout portalName={portalName} organisation={name} signedInAs={signedInAs}>
      {children}
    </PartnerLayout>
  );
}

/** The hidden field by which a form names the draft that it was shown from. */
export function DraftField({ draftId }: { readonly draftId: string }) {
  return <input type="hidden" name="draft" value={draftId} />;
}

/** One sentence with the deadline, or with what can still be done. */
export function DeadlineLine({ standing }: { readonly standing: RespondingStanding }) {
  if (standing.kind !== 'open' || standing.closesAt === null) return null;
  return (
    <p className="govuk-body">
      Send your response by <strong>{formatDeadline(standing.closesAt)}</strong>.
    </p>
  );
}

type StandingNoticeProps = {
  readonly standing: RespondingStanding;
  readonly hasDraft: boolean;
};

function StandingNotice({ standing, hasDraft }: StandingNoticeProps) {
  if (!hasDraft) return null;
  switch (standing.kind) {
    case 'open':
      return null;
    case 'in-grace':
      return (
        <NotificationBanner>
          <p className="govuk-notification-banner__heading">
            The consultation has just closed. You began in time, so you can still submit until{' '}
            {formatInstant(standing.endsAt)}.
          </p>
        </NotificationBanner>
      );
    case 'late':
      return (
        <NotificationBanner>
          <p className="govuk-notification-banner__heading">The consultation has closed.</p>
          <p className="govuk-body">
            Your words are safe. You can still send them as a late response. A person will
            decide whether it can be counted.
          </p>
        </NotificationBanner>
      );
    case 'not-open':
      return (
        <NotificationBanner>
          <p className="govuk-notification-banner__heading">
            This consultation is not taking responses.
          </p>
          <p className="govuk-body">Your words are kept here for you to copy.</p>
        </NotificationBanner>
      );
    default:
      return assertNever(standing);
  }
}

function ChangeNotice() {
  return (
    <NotificationBanner>
      <p className="govuk-notification-banner__heading">
        You are changing a response that you have sent.
      </p>
      <p className="govuk-body">
        What you sent before still counts until you submit again. We keep every version.
      </p>
    </NotificationBanner>
  );
}
