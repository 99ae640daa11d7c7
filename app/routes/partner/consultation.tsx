/** /partner/consultations/:slug — one consultation as an organisation's own people see it. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { takesResponses } from '#app/domain/consultation/consultation.ts';
import { formatDeadline, formatInstant } from '#app/domain/consultation/london-time.ts';
import { STAGE_WORDS } from '#app/domain/consultation/wording.ts';
import { requirePartnerConsultation } from '#app/http/partner-consultation.server.ts';
import type { PartnerConsultationPage } from '#app/operations/partners/show-partner-consultation.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Main } from '#app/ui/layout.tsx';
import { NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PartnerStateTag } from '#app/ui/partners/partner-state-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle([data?.title ?? '', data?.organisation ?? '']) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const sought = { request, params };
  const { partner, page } = await requirePartnerConsultation(
    app,
    sought,
    'see-own-consultations',
  );
  const { slug, title, publisher, closesAt } = page.consultation;
  return {
    slug,
    title,
    publisher,
    closesAt,
    stage: page.stage,
    state: page.state,
    invitedAt: page.invitation.invitedAt,
    mayDecline: page.mayDecline,
    answer: answerOf(page),
    organisation: partner.organisation.name,
    isJustWithdrawn: new URL(request.url).searchParams.get('done') === 'withdrawn',
  };
}

type Answer = 'begin' | 'go-on' | 'see-sent' | 'see-unsent';

/** What the organisation can do about its answer; null where there is nothing to write or to see. */
function answerOf({ state, stage }: PartnerConsultationPage): Answer | null {
  if (['submitted', 'awaiting-ratification', 'ratified'].includes(state)) return 'see-sent';
  if (state === 'drafting' || state === 'awaiting-sign-off') return 'go-on';
  if (state === 'silent') return 'see-unsent';
  return takesResponses(stage) && state !== 'declined' ? 'begin' : null;
}

const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  begin: 'Answer for your organisation',
  'go-on': 'Go on with your answer',
  'see-sent': 'See what you sent',
  'see-unsent': 'See what you wrote',
};

export default function PartnerConsultationRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href="/partner" label="Your consultations" />
      <Main>
        {page.isJustWithdrawn && <JustWithdrawn />}
        <span className="govuk-caption-l">{page.publisher}</span>
        <h1 className="govuk-heading-l">{page.title}</h1>
        <SummaryList
          rows={[
            { name: 'Your reply', value: <PartnerStateTag state={page.state} /> },
            { name: 'Stage', value: STAGE_WORDS[page.stage] },
            {
              name: 'Closes',
              value: page.closesAt ? formatDeadline(page.closesAt) : 'Not set',
            },
            { name: 'Invited', value: formatInstant(page.invitedAt) },
          ]}
        />
        {page.answer !== null && (
          <LinkButton href={`/partner/consultations/${page.slug}/respond`}>
            {ANSWER_WORDS[page.answer]}
          </LinkButton>
        )}
        <ul className="govuk-list govuk-list--spaced">
          <li>
            <a className="govuk-link" href={`/consultations/${page.slug}`}>
              Read the paper
            </a>
          </li>
          {page.mayDecline && (
            <li>
              <a className="govuk-link" href={`/partner/consultations/${page.slug}/decline`}>
                {page.state === 'declined' ? 'Reply after all' : 'Say that you will not reply'}
              </a>
            </li>
          )}
        </ul>
      </Main>
    </>
  );
}

function JustWithdrawn() {
  return (
    <NotificationBanner kind="success">
      <p className="govuk-notification-banner__heading">Your response is withdrawn.</p>
      <p className="govuk-body">
        It is no longer counted. You can send a new one until the consultation closes, or say
        that you will not reply.
      </p>
    </NotificationBanner>
  );
}
