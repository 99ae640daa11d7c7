/**
 * A paper in another language: its words in their language and direction, and around them, in the
 * portal's own, until when and how to reply, what they are a translation of, and the file.
 */
import {
  takesResponses,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import {
  directionOf,
  languageInAddress,
  languageNames,
} from '#app/domain/consultation/languages.ts';
import type { Check, Translation } from '#app/domain/consultation/translation.ts';
import { sizeInWords } from '#app/domain/response/attachment-wording.ts';
import { BackLink } from '../back-link.tsx';
import { LinkButton } from '../button.tsx';
import { Layout, Main } from '../layout.tsx';
import { WarningText } from '../notices.tsx';
import { PaperArticle } from '../paper/paper-article.tsx';
import { PaperContents } from '../paper/paper-contents.tsx';
import { readingOf } from '../paper/reading.ts';
import { Deadline } from './deadline.tsx';
import { WaysToReply } from './ways-to-reply.tsx';

type ShownTranslation = Pick<Translation, 'language' | 'title' | 'note' | 'words' | 'videoUrl'>;

type TranslationPageProps = {
  readonly portalName: string;
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly translation: ShownTranslation;
  readonly check: Check;
  readonly isBehind: boolean;
  /** The latest version of the paper. */
  readonly version: { readonly number: number };
  readonly alternativeFormats: string;
};

export function TranslationPageView(props: TranslationPageProps) {
  const { portalName, consultation, stage, translation, alternativeFormats } = props;
  const page = `/consultations/${consultation.slug}`;
  const address = `${page}/languages/${languageInAddress(translation.language)}`;
  return (
    <Layout portalName={portalName}>
      <BackLink href={page} label="The consultation in English" />
      <Main>
        <TranslationTitle translation={translation} caption={consultation.title} />
        <Deadline consultation={consultation} stage={stage} />
        <Origin {...props} page={page} />
        {takesResponses(stage) && (
          <>
            <p className="govuk-body">
              You can reply in any language. <a href="#ways-to-reply">All ways to reply</a>
            </p>
            <LinkButton href={`${page}/respond`}>Respond to this consultation</LinkButton>
          </>
        )}
        <TranslatedWordsView translation={translation} fileHref={`${address}/file`} />
        <WaysToReply
          consultation={consultation}
          stage={stage}
          alternativeFormats={alternativeFormats}
          languages={[]}
        />
      </Main>
    </Layout>
  );
}

type TranslationTitleProps = {
  readonly translation: ShownTranslation;
  readonly caption: string;
};

export function TranslationTitle({ translation, caption }: TranslationTitleProps) {
  const { language, title } = translation;
  return (
    <>
      <span className="govuk-caption-l">
        {languageNames(language).english}: {caption}
      </span>
      <h1 className="govuk-heading-l" lang={language} dir={directionOf(language)}>
        {title}
      </h1>
    </>
  );
}

type OriginProps = Pick<TranslationPageProps, 'check' | 'isBehind' | 'version'> & {
  readonly page: string;
};

/** What was translated, and a warning where the paper says something else by now. */
function Origin({ check, isBehind, version, page }: OriginProps) {
  const original = `${page}/versions/${check.version}`;
  return (
    <>
      <p className="govuk-body">
        It was made from <a href={original}>version {check.version} of the paper</a>, so that
        more people can read it. The decision is on the paper in English.
      </p>
      {isBehind && (
        <WarningText>
          The paper was corrected after this was made, and this may not say what the paper says
          now.{' '}
          <a href={`${page}/versions/${version.number}/changes`}>
            See what the last correction changed
          </a>{' '}
          or <a href={page}>read the latest version</a>.
        </WarningText>
      )}
    </>
  );
}

type TranslatedWordsViewProps = {
  readonly translation: ShownTranslation;
  readonly fileHref: string;
};

/** The note, the video, the words and the file, for everybody and for those who check them. */
export function TranslatedWordsView({ translation, fileHref }: TranslatedWordsViewProps) {
  const { language, note, words, videoUrl } = translation;
  return (
    <>
      {note.trim() !== '' && (
        <div
          className="govuk-inset-text portal-said"
          lang={language}
          dir={directionOf(language)}
        >
          {note}
        </div>
      )}
      {videoUrl !== null && (
        <p className="govuk-body">
          <a href={videoUrl}>Watch the video</a>. It is on another website:{' '}
          {new URL(videoUrl).hostname}.
        </p>
      )}
      {words !== null && (
        <>
          <p className="govuk-body">
            <a href={fileHref} download>
              Download the document ({words.file.name.split('.').at(-1)},{' '}
              {sizeInWords(words.file.bytes)})
            </a>
          </p>
          <TranslatedPaper language={language} words={words} />
        </>
      )}
    </>
  );
}

type TranslatedPaperProps = {
  readonly language: string;
  readonly words: NonNullable<Translation['words']>;
};

function TranslatedPaper({ language, words }: TranslatedPaperProps) {
  const paper = { language, blocks: words.blocks, proposals: [], glossary: [] };
  const reading = readingOf(paper, { respondTo: null, passagesBefore: [] });
  return (
    <section aria-labelledby="paper">
      <h2 className="govuk-heading-m" id="paper">
        The paper
      </h2>
      <div className="paper-layout">
        <PaperContents reading={reading} />
        <PaperArticle reading={reading} labelledBy="paper" />
      </div>
    </section>
  );
}
