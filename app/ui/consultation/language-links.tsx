/** Links to the paper in other languages, each by the name that those who read it would look for. */
import {
  directionOf,
  languageInAddress,
  languageNames,
} from '#app/domain/consultation/languages.ts';

type LanguageLinksProps = {
  readonly slug: string;
  /** Tags of the languages and forms that can be read. */
  readonly languages: readonly string[];
};

/** In a row above the paper, for readers who could not find them further down. */
export function LanguageLinks({ slug, languages }: LanguageLinksProps) {
  if (languages.length === 0) return null;
  return (
    <nav className="portal-languages" aria-label="This paper in other languages and forms">
      <ul>
        {languages.map((tag) => (
          <li key={tag}>
            <LanguageLink slug={slug} tag={tag} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same, with each name in English too. */
export function LanguageList({ slug, languages }: LanguageLinksProps) {
  if (languages.length === 0) return null;
  return (
    <>
      <p>You can read it here in:</p>
      <ul className="govuk-list govuk-list--bullet">
        {languages.map((tag) => {
          const { own, english } = languageNames(tag);
          return (
            <li key={tag}>
              <LanguageLink slug={slug} tag={tag} />
              {own !== english && <> ({english})</>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function LanguageLink({ slug, tag }: { readonly slug: string; readonly tag: string }) {
  return (
    <a
      href={`/consultations/${slug}/languages/${languageInAddress(tag)}`}
      hrefLang={tag}
      lang={tag}
      dir={directionOf(tag)}
    >
      {languageNames(tag).own}
    </a>
  );
}
