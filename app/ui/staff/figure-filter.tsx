/** The form that narrows figures, which is an ordinary link to them, and what they are narrowed to. */
import {
  isFiltered,
  NONE_GIVEN,
  type FigureFilter,
} from '#app/domain/analysis/figure-filter.ts';
import { ANSWERING_TYPES, CHANNELS } from '#app/domain/response/response.ts';
import { CHANNEL_WORDS } from '#app/domain/response/wording.ts';
import { TYPE_WORDS } from '#app/reports/wording.ts';
import { Button } from '../button.tsx';
import { Details } from '../details.tsx';
import { Select } from '../select.tsx';

type FigureFilterFormProps = {
  readonly filter: FigureFilter;
  readonly offered: { readonly sectors: readonly string[]; readonly areas: readonly string[] };
  /** Address of the figures without a filter. */
  readonly address: string;
};

export function FigureFilterForm({ filter, offered, address }: FigureFilterFormProps) {
  const { sectors, areas } = offered;
  return (
    <Details summary="Narrow these figures" isOpen={isFiltered(filter)}>
      <form method="get" action={address}>
        <Select
          {...{ name: 'type', label: 'Who answered', blank: 'Everybody' }}
          choices={ANSWERING_TYPES.map((value) => ({ value, label: TYPE_WORDS[value] }))}
          value={filter.type ?? ''}
        />
        {sectors.length > 0 && (
          <Select
            {...{ name: 'sector', label: 'Sector of the organisation', blank: 'Every sector' }}
            choices={withNone(sectors)}
            value={filter.sector ?? ''}
          />
        )}
        <Select
          {...{ name: 'channel', label: 'Came by', blank: 'Any way' }}
          choices={CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }))}
          value={filter.channel ?? ''}
        />
        {areas.length > 0 && (
          <Select
            {...{ name: 'area', label: 'Area', blank: 'Every area' }}
            choices={withNone(areas)}
            value={filter.area ?? ''}
          />
        )}
        <Select
          {...{ name: 'came', label: 'Came in time or late', blank: 'Both' }}
          choices={Object.entries(CAME_WORDS).map(([value, label]) => ({ value, label }))}
          value={filter.came ?? ''}
        />
        <Button look="secondary">Show these figures</Button>
      </form>
      {isFiltered(filter) && (
        <p className="govuk-body">
          <a className="govuk-link" href={address}>
            Show the figures of everybody
          </a>
        </p>
      )}
    </Details>
  );
}

function withNone(values: readonly string[]) {
  return [...values.map((value) => ({ value, label: value })), NONE];
}

const NONE = { value: NONE_GIVEN, label: 'None given' };

const CAME_WORDS = { 'in-time': 'In time', late: 'Late, and accepted' } as const;

/** Nothing where the figures are of everybody. */
export function FilterSaid({ filter }: { readonly filter: FigureFilter }) {
  if (!isFiltered(filter)) return null;
  const { type, sector, channel, area, came } = filter;
  const parts = [
    type && `who answered: ${TYPE_WORDS[type].toLowerCase()}`,
    sector && `sector: ${saidOr(sector)}`,
    channel && `came by: ${CHANNEL_WORDS[channel].toLowerCase()}`,
    area && `area: ${saidOr(area)}`,
    came && CAME_WORDS[came].toLowerCase(),
  ];
  return (
    <p className="govuk-body">
      <strong>Only some of the responses are counted here</strong> (
      {parts.filter((part) => part !== null).join('; ')}).
    </p>
  );
}

function saidOr(value: string): string {
  return value === NONE_GIVEN ? 'none given' : value;
}
