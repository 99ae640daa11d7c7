/** The box in which to type what to look for, in one paper or in all of them. */
import { Button } from '../button.tsx';
import { Select } from '../select.tsx';
import { TextInput } from '../text-input.tsx';

type SearchFormProps = {
  readonly query?: string | undefined;
  /** Null where only all papers can be searched. */
  readonly within: { readonly slug: string; readonly title: string } | null;
};

export function SearchForm({ query, within }: SearchFormProps) {
  return (
    <form className="portal-search" method="get" action="/search" role="search">
      <TextInput name="q" label="Words to look for" value={query} />
      {within !== null && (
        <Select
          name="in"
          label="Where to look"
          choices={[{ value: within.slug, label: `Only in “${within.title}”` }]}
          blank="In all papers"
          value={within.slug}
        />
      )}
      <Button look="secondary">Search</Button>
    </form>
  );
}
