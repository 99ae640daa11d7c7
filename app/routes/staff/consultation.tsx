/** /staff/consultations/:slug — where one consultation stands and what can be done with it. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatDeadline, formatInstant } from '#app/domain/consultation/london-time.ts';
import { STAGE_STEPS } from '#app/domain/consultation/stage-steps.ts';
import { STEP_WORDS } from '#app/domain/consultation/stage-step-words.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { assertNever } from '#app/domain/result.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, notFound } from '#app/http/responses.server.ts';
import {
  showConsultationDesk,
  type ConsultationDesk,
} from '#app/operations/consultation/show-consultation-desk.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { LedgerTable } from '#app/ui/staff/ledger-table.tsx';
import { Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data?.title ?? 'Consultation', 'Staff']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const sought = { slug: routeParam(params, 'slug'), at: app.now() };
  const desk = await showConsultationDesk(app, staff, sought);
  if (desk.ok) {
    return { ...desk.value, done: doneWords(new URL(request.url).searchParams.get('done')) };
  }
  switch (desk.refusal.kind) {
    case 'not-permitted':
      throw forbidden('Your role does not let you see the consultations.');
    case 'unknown-consultation':
      throw notFound();
    default:
      return assertNever(desk.refusal);
  }
}

/** What to say of the step that led here; null when none did. */
function doneWords(step: string | null): string | null {
  switch (step) {
    case 'published':
      return 'It is published.';
    case 'extended':
      return 'Everybody has longer to reply.';
    case 'withdrawn':
      return 'It is withdrawn.';
    default:
      return stageDoneWords(step);
  }
}

function stageDoneWords(named: string | null): string | null {
  const step = STAGE_STEPS.find((candidate) => candidate === named);
  return step ? STEP_WORDS[step].done : null;
}

export default function ConsultationDeskRoute() {
  const desk = useLoaderData<typeof loader>();
  const address = `/staff/consultations/${desk.slug}`;
  return (
    <>
      <BackLink href="/staff" label="All consultations" />
      <Main>
        {desk.done && (
          <NotificationBanner kind="success">
            <p className="govuk-notification-banner__heading">{desk.done}</p>
          </NotificationBanner>
        )}
        <span className="govuk-caption-l">{desk.publisher}</span>
        <h1 className="govuk-heading-l">{desk.title}</h1>
        <Attention desk={desk} address={address} />
        <Facts desk={desk} />
        <h2 className="govuk-heading-m">What to do</h2>
        <StepList steps={workSteps(desk)} address={address} />
        <LifeSteps desk={desk} address={address} />
        <h2 className="govuk-heading-m">Ledger</h2>
        <LedgerTable
          ledger={desk.ledger}
          hrefOf={desk.maySeeResponses ? (key) => `${address}/figures/${key}` : null}
        />
      </Main>
    </>
  );
}

type PartProps = { readonly desk: ConsultationDesk; readonly address: string };

function Attention({ desk, address }: PartProps) {
  const items = attentionItems(desk).filter(({ count }) => count > 0);
  if (items.length === 0) return null;
  return (
    <NotificationBanner title="Needs attention">
      <ul className="govuk-list govuk-list--bullet">
        {items.map(({ count, href, label, toDo }) => (
          <li key={href}>
            <a className="govuk-link" href={`${address}/${href}`}>
              {label}
            </a>{' '}
            {toDo}: {count}
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}

function attentionItems(desk: ConsultationDesk) {
  const seen = (count: number) => (desk.maySeeResponses ? count : 0);
  return [
    {
      count: seen(desk.lateUndecided),
      href: 'ledger',
      label: 'Late responses',
      toDo: 'to accept or refuse',
    },
    {
      count: seen(desk.flagged),
      href: 'responses?show=flagged',
      label: 'Responses with a sign of misuse',
      toDo: 'to look at',
    },
    {
      count: desk.likelyDuplicates,
      href: 'duplicates',
      label: 'Pairs of responses that may be one',
      toDo: 'to settle',
    },
    {
      count: desk.formatRequests,
      href: 'formats',
      label: 'Requests for another format',
      toDo: 'to answer',
    },
  ];
}

function Facts({ desk }: Pick<PartProps, 'desk'>) {
  return (
    <SummaryList
      rows={[
        { name: 'Stage', value: STAGE_WORDS[desk.stage] },
        { name: 'Opens', value: desk.opensAt ? formatInstant(desk.opensAt) : 'Not set' },
        { name: 'Closes', value: desk.closesAt ? formatDeadline(desk.closesAt) : 'Not set' },
        { name: 'Decides', value: desk.decisionBody ?? 'Not stated' },
        {
          name: 'Published version',
          value: desk.version === null ? 'Not published' : String(desk.version),
        },
        {
          name: 'Public page',
          value: desk.isPublic ? (
            <a className="govuk-link" href={`/consultations/${desk.slug}`}>
              Open the public page
            </a>
          ) : (
            'Not public yet'
          ),
        },
      ]}
    />
  );
}

type Step = { readonly isShown: boolean; readonly href: string; readonly label: string };

function workSteps(desk: ConsultationDesk): readonly Step[] {
  return [
    { isShown: desk.maySeeResponses, href: 'responses', label: 'Read the responses' },
    {
      isShown: desk.mayEnterReplies && desk.isPublic,
      href: 'responses/new',
      label: 'Enter a reply that came by post, e-mail, telephone or at an event',
    },
    {
      isShown: desk.mayModerate && desk.isPublic,
      href: 'moderation',
      label: 'Read responses before they are published',
    },
    {
      isShown: desk.maySeeResponses && desk.isPublic,
      href: 'duplicates',
      label: 'Settle responses that may be duplicates',
    },
    {
      isShown: desk.isPublic,
      href: 'partners',
      label: 'Invite partners, and see who has replied',
    },
    {
      isShown: desk.mayAnswerFormatRequests && desk.isPublic,
      href: 'formats',
      label: 'See requests for another format',
    },
    {
      isShown: desk.version !== null,
      href: 'ledger',
      label: 'See the ledger: what became of every response',
    },
    { isShown: desk.version !== null, href: 'summary', label: 'See the summary' },
    {
      isShown: desk.mayBuildPack && desk.version !== null,
      href: 'packs',
      label: 'Build the pack for the meeting',
    },
  ];
}

/** The steps of a consultation's life, in its order. */
function lifeSteps(desk: ConsultationDesk): readonly Step[] {
  return [
    { isShown: desk.mayEditDetails, href: 'paper', label: 'Review the paper' },
    { isShown: desk.mayEditDetails, href: 'details', label: 'Change the details' },
    { isShown: desk.mayEditDetails, href: 'structure', label: 'Edit the structure' },
    { isShown: desk.mayEditDetails, href: 'options', label: 'Edit the options' },
    { isShown: desk.mayEditDetails, href: 'paper/meetings', label: 'Edit the meetings' },
    { isShown: desk.mayEditDetails, href: 'questions', label: 'Edit the questions' },
    {
      isShown: desk.mayEditTranslations,
      href: 'translations',
      label: 'Upload the paper in other languages, Easy Read or BSL',
    },
    {
      isShown: desk.mayEditDetails,
      href: 'timetable',
      label: 'See the timetable, worked back from the meeting',
    },
    {
      isShown: desk.mayPublish && desk.version !== null && desk.hasUnpublishedChanges,
      href: 'corrections',
      label: 'See and publish the correction that waits',
    },
    { isShown: desk.mayPublish, href: 'publish', label: publishLabel(desk) },
    { isShown: desk.mayExtend, href: 'extend', label: extendLabel(desk) },
    ...desk.stageSteps.map((step) => ({
      isShown: true,
      href: `stage/${step}`,
      label: STEP_WORDS[step].name,
    })),
    { isShown: desk.mayWithdraw, href: 'withdraw', label: 'Withdraw this consultation' },
  ];
}

function extendLabel({ stage }: ConsultationDesk): string {
  return stage === 'closed' ? 'Open it again for everybody' : 'Give everybody longer to reply';
}

function publishLabel({ version }: ConsultationDesk): string {
  return version === null ? 'Check and publish' : 'See the publish check';
}

function LifeSteps({ desk, address }: PartProps) {
  const steps = lifeSteps(desk);
  if (steps.every(({ isShown }) => !isShown)) return null;
  return (
    <>
      <h2 className="govuk-heading-m">The consultation itself</h2>
      <StepList steps={steps} address={address} />
    </>
  );
}

type StepListProps = { readonly steps: readonly Step[]; readonly address: string };

function StepList({ steps, address }: StepListProps) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {steps
        .filter(({ isShown }) => isShown)
        .map(({ href, label }) => (
          <li key={href}>
            <a className="govuk-link" href={`${address}/${href}`}>
              {label}
            </a>
          </li>
        ))}
    </ul>
  );
}
