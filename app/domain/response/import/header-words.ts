/**
 * What a header is likely to name: a field about the respondent, something technical, an equality
 * question, a general comment. Only the words of the header and the look of its cells are used.
 */
import {
  isPartOfTheWay,
  isProgress,
  isScaleAnswer,
  isTrial,
  isUnfinished,
  likelyChannel,
  PROGRESS,
  saysWhetherFinished,
  saysWhetherTrial,
} from './answer-words.ts';
import type { PlainField } from './mapping.ts';
import type { ColumnProfile } from './profile-columns.ts';

/**
 * The header in small letters and single spaces, its number ("Q3.") or code ("Q01[other]."), the
 * figure that tells it from another like it ("Why?2") and its marks taken off.
 */
export function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/^\s*#\s*$/, 'number')
    .replace(/^(?!no\.)[a-z]\w*(?:\[[^\]]*\])*\.\s+(?=\S)/, '')
    .replace(/\?\d+$/, '?')
    .replace(/^\W*(?:q(?:uestion)?[ .]?)?\d+[a-z]?[.):]?\s+/, '')
    .replace(/\((?:optional|required)\)/g, ' ')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .replace(/^(.+) \1$/, '$1')
    .trim();
}

type Rule = {
  readonly field: PlainField | 'type' | 'consent' | 'channel';
  readonly header: RegExp;
  readonly cells: (column: ColumnProfile) => boolean;
};

const few = (most: number) => (column: ColumnProfile) =>
  column.answers !== null && column.answers.size <= most;
const short = (column: ColumnProfile) => column.longest <= 200;
const mostly = (count: number, of: number) => of > 0 && count / of >= 0.6;

function takesPosition({ answers }: ColumnProfile): boolean {
  return answers !== null && answers.size > 0 && [...answers.keys()].every(isScaleAnswer);
}

/**
 * True for a column that tells finished rows from others. One that would set every row aside says
 * something else, such as how each of them was sent.
 */
function tellsFinishedRows(
  isSaid: (answer: string) => boolean,
  isUnfinishedRow: (answer: string) => boolean,
) {
  return ({ answers }: ColumnProfile): boolean => {
    const said = [...(answers?.keys() ?? [])];
    return said.length > 0 && said.every(isSaid) && !said.every(isUnfinishedRow);
  };
}

/** In the order in which they are tried; each field is given to the first column that fits. */
const RULES: readonly Rule[] = [
  {
    field: 'id',
    header:
      /^(?:(?:response|respondent|submission|entry|record|answer|participant|reply|comment|row|reference) ?)?(?:id|uuid|guid|identifier|number|no|ref|reference)$/,
    cells: (column) => column.isDistinct !== false && column.longest <= 100,
  },
  {
    field: 'finished',
    header:
      /^(?:(?:survey|response|completion|submission)? ?status|response type|(?:is |survey |response )?(?:finished|completed?|submitted))$/,
    cells: tellsFinishedRows(saysWhetherFinished, isUnfinished),
  },
  {
    field: 'finished',
    header: PROGRESS,
    cells: tellsFinishedRows(isProgress, isPartOfTheWay),
  },
  {
    field: 'trial',
    header: /^(?:response type|(?:response |survey )?(?:status|mode|kind)|test|preview)$/,
    cells: ({ answers }) =>
      answers !== null &&
      [...answers.keys()].some(isTrial) &&
      [...answers.keys()].every(saysWhetherTrial),
  },
  {
    field: 'channel',
    header:
      /^(?:(?:response |reply |submission |contact )?(?:method|channel|means|medium|route|source|format|type|form|how)|(?:how|way)(?: it| they)?(?: was| were)? (?:received|sent|submitted|made|came|responded)|(?:received|submitted|sent|came|made|responded) (?:by|via|through|in)|(?:method|means|type|form|mode|way|channel) of (?:response|reply|submission|contact|receipt|communication)|via|by)$/,
    cells: ({ answers }) =>
      answers !== null &&
      answers.size > 0 &&
      [...answers.keys()].every((answer) => likelyChannel(answer) !== null),
  },
  {
    field: 'email',
    header: /\be ?mail\b/,
    cells: (column) => mostly(column.emails, column.filled),
  },
  {
    field: 'first-name',
    header: /^(?:your |recipient )?(?:first|fore|given) ?names?$/,
    cells: short,
  },
  {
    field: 'last-name',
    header: /^(?:your |recipient )?(?:last|sur|family) ?name$/,
    cells: short,
  },
  {
    field: 'organisation',
    header:
      /^(?:(?:what is )?(?:the )?name of (?:your |the )?(?:organi[sz]ation|company|group|business).*|(?:what is )?(?:your |if so )?(?:organi[sz]ation|company|business|group)(?:'?s)?(?: name)?|.*\borgani[sz]ation(?:'?s)? name\b.*|(?:if .*)?(?:which|what) organi[sz]ation .*|if .*\borgani[sz]ation\b.*\b(?:which(?: one)?|what|name\\w*|who)\b.*)$/,
    cells: short,
  },
  {
    field: 'name',
    header:
      /^(?:(?:what is )?(?:your |respondent |contact |full )*(?:full )?name|respondent|from|sender|sent by|received from|author|correspondent)$/,
    cells: short,
  },
  {
    field: 'sector',
    header:
      /^(?:(?:your )?(?:organi[sz]ation(?:'?s)? )?sector|(?:type|kind|nature) of (?:your )?(?:organi[sz]ation|business|company)|organi[sz]ation (?:type|kind|category)|what (?:type|kind|sector).* organi[sz]ation.*)$/,
    cells: short,
  },
  {
    field: 'role',
    header:
      /^(?:(?:what is )?your )?(?:role|job title|position|job role)(?: (?:in|at|within) .*)?$/,
    // "Position" may as well be the one that is taken on the proposals.
    cells: (column) => short(column) && !takesPosition(column),
  },
  {
    field: 'type',
    header:
      /\b(?:respondent type|type of respondent|respondent category|respond(?:ing|ent)? (?:as|in what|on behalf)|(?:individual|myself|personal).*organi[sz]ation|organi[sz]ation.*individual|on (?:whose )?behalf|(?:what|which) capacity|are you responding|responding as)\b/,
    cells: few(25),
  },
  { field: 'type', header: /^(?:type|i am|are you|who are you|capacity)$/, cells: few(25) },
  {
    field: 'consent',
    header:
      /\b(?:publish\w*|made public|make .* public|publicly|publication|confidential|anonym\w*|consent level)\b/,
    cells: few(12),
  },
  { field: 'consent', header: /^consent$/, cells: few(6) },
  {
    field: 'wants-outcome',
    header:
      /\b(?:(?:keep|kept|stay|be) (?:me |you )?(?:informed|updated|in touch)|(?:told|hear|notified) (?:of|about) (?:the )?(?:outcome|result)|wants? outcome)\b/,
    cells: few(4),
  },
  {
    field: 'area',
    header:
      /^(?:(?:your |which |what )?(?:area|ward|district|town|borough|parish|locality|neighbourhood|location|county|village|council area)(?: address)?(?: (?:do you|of|you|are you) .*)?|(?:where|in which .*|do) (?:do )?you (?:live|work).*)$/,
    cells: few(200),
  },
];

/** The fields that a column may be, the most likely first. */
export function likelyFields(column: ColumnProfile): readonly Rule['field'][] {
  const headers = askedHeaders(column.header);
  const fits = RULES.filter(
    (rule) => headers.some((header) => rule.header.test(header)) && rule.cells(column),
  );
  return [...new Set(fits.map(({ field }) => field))];
}

const ABOUT_THEM = /^(?:about you|(?:your|contact|personal) details|you|who you are)$/;

/**
 * The forms in which a header may name a field. Tools print a question with the name of its box
 * ("2. What is your name? - Name"): the question counts, and the box alone under "About you".
 */
function askedHeaders(header: string): readonly string[] {
  const parted = /^(.{3,}?)\s+[-–:]\s+([^-–:]{2,60})$/u.exec(header.trim());
  const [, question = '', box = ''] = parted ?? [];
  const asked = plainHeader(question);
  const forms = [
    plainHeader(header),
    asked,
    ...(ABOUT_THEM.test(asked) ? [plainHeader(box)] : []),
  ];
  return forms.filter((form) => form !== '');
}

/** How well a header names the moment of receipt, from 1; 0 when it does not. */
export function receivedRank({ header, moments, momentsTried }: ColumnProfile): number {
  if (!mostly(moments, momentsTried)) return 0;
  const plain = plainHeader(header);
  return RECEIVED.length - RECEIVED.findIndex((pattern) => pattern.test(plain));
}

/** What a tool writes when a response is sent, and leaves blank while it is not. */
const SUBMITTED =
  /\b(?:submit(?:ted)?(?: ?(?:date|time))?|submission|completed|completion)\b|^(?:date ?)?(?:end(?:ed)?|finish(?:ed)?)(?: ?(?:date|time|at))*$/;

export function isSubmission(header: string): boolean {
  return SUBMITTED.test(plainHeader(header));
}

/** The best first; the last fits any header whose cells are days. */
const RECEIVED = [
  /^(?:date )?(?:received|receipt)(?: (?:on|at|date|time))*$/,
  /\b(?:submit(?:ted)?(?: ?(?:date|time))?|submission|completed|completion)\b/,
  SUBMITTED,
  /^(?:time ?stamp|date ?time|recorded date|response date|date)$/,
  /\b(?:created|modified|updated)\b/,
  /^(?:start(?:ed)?)(?: ?(?:date|time))*$/,
];
const FITS_NO_NAME = RECEIVED.length + 1;

/** True where the rank of `receivedRank` comes from the name and not from the cells alone. */
export function isNamedReceived(rank: number): boolean {
  return rank > 0 && rank < FITS_NO_NAME;
}

const TECHNICAL =
  /^(?:ip(?: ?address)?|user agent|browser|device(?: type)?|collector ?(?:id)?|start(?:ed)?(?: ?(?:date|time))*|end(?: ?(?:date|time))*|finish(?:ed)?(?: ?(?:date|time))*|last (?:modified|updated|action|page)(?: ?(?:date|time))*|(?:date|time) ?(?:created|modified|updated|started)|created(?: at| on)?|modified(?: at| on)?|recorded date|duration.*|time (?:spent|taken).*|progress|status|user language|distribution channel|response type|location ?(?:latitude|longitude)|latitude|longitude|referr?er|url|session(?: id)?|seed|custom data \d*|token|total points|quiz feedback|(?:points|feedback) .*|moderated|stage date|tags|anon|start language|survey (?:id|name|title)|external (?:data )?reference|.* id)$/;

/** Marks that a tool makes for itself. */
export function isTechnical(header: string): boolean {
  const plain = plainHeader(header)
    .replace(/\bid\b.*$/, 'id')
    .replace(/ (?:utc|gmt)$/, '');
  return TECHNICAL.test(plain);
}

const PERSONAL =
  /\b(?:post ?code|zip ?code|tele ?phone|phone|mobile|home address|postal address|street address|date of birth|birth date|national insurance|e ?mail|contact (?:name|person))\b|^(?:your )?(?:address|dob)$/;

/** Details that identify a person and that no figure needs. */
export function isPersonal(column: ColumnProfile): boolean {
  return column.longest <= 200 && PERSONAL.test(plainHeader(column.header));
}

const EQUALITY =
  /\b(?:age|age (?:group|band|range)|how old|gender|sex|sexual orientation|ethnic\w*|race|religion|religious|belief|disab\w+|health condition|long term (?:condition|illness)|pregnan\w+|maternity|marital|civil partnership|transgender|trans|national identity|nationality|first language|caring responsib\w+|carer)\b/;
const OPINION =
  /\b(?:agree|support|oppose|proposal|prop|option|think|comment|explain|should|extent|how far|why)\b/;

/** A closed question of equality monitoring, which is never kept with what a person says (R-18). */
export function isEquality(column: ColumnProfile): boolean {
  const header = plainHeader(column.header);
  const isClosed =
    column.answers !== null && column.answers.size <= 40 && column.longest <= 120;
  return isClosed && header.length <= 160 && EQUALITY.test(header) && !OPINION.test(header);
}

const GENERAL =
  /\b(?:any(?:thing)? (?:other|further|else|additional)|(?:other|further|general|additional|overall|final) (?:comments?|remarks?|views?|thoughts?|feedback|points?)|general comment)\b|^(?:your )?(?:comments?|feedback|views?|response|text|body|message|answer|words|comment body|comment text|response text|(?:summary|text|details?|content|substance|main points|key points) of (?:the |their )?(?:comments?|response|reply|submission|views?|letter|feedback)|comments? (?:made|received)|(?:comments?|response|reply) summary|what (?:was|they) said)$/;

/** Asks for words on the whole. */
export function isGeneral(header: string): boolean {
  return GENERAL.test(plainHeader(header));
}

const FOLLOW_UP =
  /^(?:why(?: (?:is this|is that|do you (?:say|think) (?:that|so|this)|not))?|(?:if (?:not|so|no|yes) )?(?:please )?(?:(?:can|could) you )?(?:please )?(?:explain|tell us|give|say|state|provide|add|use|share)\b(?:(?! (?:name|address|e ?mail)\b).){0,80}\b(?:why|more|reasons?|answer|comments?|so|details?|below|box|choice|response|view)|(?:please )?(?:explain|comment|elaborate)|(?:your |any |the |further )?(?:reasons?|explanation|comments?)(?: (?:for|on|about) (?:this|that|it|(?:your |this |the )?(?:answer|choice|response|view|question|proposal|above)s?))?)$/;

/** Asks why, or for words on whatever the column before it asked. */
export function isFollowUp(header: string): boolean {
  const plain = plainHeader(header);
  return FOLLOW_UP.test(plain) || askedHeaders(header).some((form) => FOLLOW_UP.test(form));
}
