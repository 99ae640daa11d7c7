import { expect, test } from 'vitest';

import { MILESTONES, STAGES } from '#app/domain/consultation/consultation.ts';
import {
  afterEdit,
  STAGE_STEPS,
  stageStepsFrom,
  takeStageStep,
  type StageFacts,
  type StageStep,
} from '#app/domain/consultation/stage-steps.ts';
import { stageRefusalWords } from '#app/domain/consultation/stage-step-words.ts';
import { aConsultation } from '#tests/support/factories.ts';

const AFTER = new Date('2011-10-20T09:00:00Z');
const NOTHING: StageFacts = { blocking: [], lateUndecided: 0 };

test.each([
  ['check', 'draft', 'checked'],
  ['begin-report', 'analysis', 'report-draft'],
  ['resume-analysis', 'report-draft', 'analysis'],
  ['consider', 'report-draft', 'considered'],
  ['consider', 'pack-locked', 'considered'],
  ['archive', 'outcome', 'archived'],
] as const)('the step %s leads from %s to %s', (step, from, to) => {
  const consultation = aConsultation({ milestone: from, decisionMeeting: null });

  expect(takeStageStep(step, consultation, NOTHING, AFTER)).toEqual({
    ok: true,
    value: { ...consultation, milestone: to },
  });
});

test('the analysis begins once the clock has closed the consultation, and not before', () => {
  const consultation = aConsultation();
  const during = new Date('2011-10-14T22:59:59.999Z');

  expect(takeStageStep('begin-analysis', consultation, NOTHING, during)).toEqual({
    ok: false,
    refusal: { kind: 'wrong-stage', stage: 'open' },
  });
  expect(
    takeStageStep('begin-analysis', consultation, NOTHING, new Date('2011-10-14T23:00:00Z')),
  ).toEqual({ ok: true, value: { ...consultation, milestone: 'analysis' } });
});

test('a step is refused at every stage that does not offer it, and names the stage', () => {
  for (const milestone of MILESTONES) {
    const consultation = aConsultation({ milestone, decisionMeeting: null });
    for (const step of STAGE_STEPS) {
      const taken = takeStageStep(step, consultation, NOTHING, AFTER);
      const stage = milestone === 'published' ? 'closed' : milestone;
      const offered: readonly StageStep[] = stageStepsFrom(stage);
      expect(taken.ok, `${step} at ${milestone}`).toBe(offered.includes(step));
      if (!taken.ok) expect(taken.refusal).toEqual({ kind: 'wrong-stage', stage });
    }
  }
});

test('while people may reply, and once it is over, there is no step', () => {
  const without = STAGES.filter((stage) => stageStepsFrom(stage).length === 0);

  expect(without).toEqual([
    ...['checked', 'scheduled', 'open', 'extended'],
    ...['considered', 'archived', 'withdrawn'],
  ]);
});

test('a paper that cannot be published is not marked as checked', () => {
  const point = {
    code: 'closing-time-missing',
    message: 'State when it closes.',
    isAcceptable: false,
  } as const;
  const draft = aConsultation({ milestone: 'draft' });
  const taken = takeStageStep('check', draft, { ...NOTHING, blocking: [point] }, AFTER);

  expect(taken).toEqual({ ok: false, refusal: { kind: 'blocked', points: [point] } });
  expect(!taken.ok && stageRefusalWords(taken.refusal)).toContain('State when it closes.');
});

test('a change takes the check back, and nothing else', () => {
  expect(afterEdit(aConsultation({ milestone: 'checked' })).milestone).toBe('draft');
  for (const milestone of MILESTONES.filter((one) => one !== 'checked')) {
    expect(afterEdit(aConsultation({ milestone })).milestone).toBe(milestone);
  }
});

test('the report does not begin while a late response waits for a decision', () => {
  const consultation = aConsultation({ milestone: 'analysis' });

  expect(
    takeStageStep('begin-report', consultation, { ...NOTHING, lateUndecided: 2 }, AFTER),
  ).toEqual({ ok: false, refusal: { kind: 'late-undecided', count: 2 } });
});

test.each([
  ['its day is to come', '2011-10-21', 'day', false],
  ['its day has come', '2011-10-20', 'day', true],
  ['its month is to come', '2011-11', 'month', false],
  ['its month has come', '2011-10', 'month', true],
  ['its day is to be confirmed', null, 'tbc', true],
] as const)(
  'the meeting has considered it or not when %s',
  (_case, date, precision, isHeld) => {
    const decisionMeeting = { body: 'Annual General Meeting', date, precision };
    const consultation = aConsultation({ milestone: 'report-draft', decisionMeeting });
    const taken = takeStageStep('consider', consultation, NOTHING, AFTER);

    expect(taken.ok).toBe(isHeld);
    if (!taken.ok) {
      expect(taken.refusal).toEqual({ kind: 'meeting-to-come', meeting: decisionMeeting });
      expect(stageRefusalWords(taken.refusal)).toMatch(
        /not been held yet: Annual General Meeting, (Friday 21 October|November) 2011\./,
      );
    }
  },
);
