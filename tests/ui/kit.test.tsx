import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { BarChart } from '#app/ui/bar-chart.tsx';
import { Checkboxes } from '#app/ui/checkboxes.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { problemWords } from '#app/ui/problem-page.tsx';
import { Radios } from '#app/ui/radios.tsx';
import { Select } from '#app/ui/select.tsx';
import { StaffLayout } from '#app/ui/staff-layout.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';

const rejection = {
  values: {
    'respondent.name': 'A <b>Resident</b>',
    channels: ['letter', 'email'],
    area: 'north',
  },
  errors: {
    'respondent.name': 'Enter your name',
    channels: 'Choose a channel',
    '': 'It is closed',
  },
};

// the parts that a field and its summary play.
test('a rejected field says its error, keeps what was typed and points to both', () => {
  const html = renderToStaticMarkup(
    <TextInput
      name="respondent.name"
      label="Your name"
      hint="As on letters"
      rejection={rejection}
    />,
  );

  expect(html).toContain('<label class="govuk-label" for="respondent.name">Your name</label>');
  expect(html).toContain('aria-describedby="respondent.name-hint respondent.name-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('value="A &lt;b&gt;Resident&lt;/b&gt;"');
  expect(html).toMatch(/id="respondent\.name-error">.*Enter your name<\/p>/);
});

test('a field that was not rejected has its first value and no error', () => {
  const html = renderToStaticMarkup(<TextInput name="area" label="Area" value="South" />);

  expect(html).toContain('value="South"');
  expect(html).not.toContain('aria-invalid');
  expect(html).not.toContain('aria-describedby');
});

test('a password is never written back into the page', () => {
  const sent = {
    values: { password: 'a secret' },
    errors: { password: 'Choose a longer one' },
  };
  const html = renderToStaticMarkup(
    <TextInput name="password" label="Password" type="password" rejection={sent} />,
  );

  expect(html).not.toContain('a secret');
});

test('an empty answer stays empty when the form comes back, whatever the field began with', () => {
  const sent = { values: { area: '' }, errors: { name: 'Enter your name' } };
  const html = renderToStaticMarkup(
    <TextArea name="area" label="Area" value="South" rejection={sent} />,
  );

  expect(html).toContain('</textarea>');
  expect(html).not.toContain('South');
});

test('the error summary takes the focus and leads to each field, but not to the whole form', () => {
  const html = renderToStaticMarkup(<ErrorSummary errors={rejection.errors} />);

  expect(html).toContain('role="alert" tabindex="-1" autofocus=""');
  expect(html).toContain('<a href="#respondent.name">Enter your name</a>');
  expect(html).toContain('<a href="#channels">Choose a channel</a>');
  expect(html).toContain('<li>It is closed</li>');
});

test('no error makes no summary', () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={{}} />)).toBe('');
});

test('the first of several choices has the id to which the error summary leads', () => {
  const choices = [
    { value: 'letter', label: 'Letter' },
    { value: 'email', label: 'E-mail', hint: 'The quickest' },
    { value: 'phone', label: 'Telephone' },
  ];
  const html = renderToStaticMarkup(
    <Checkboxes name="channels" label="Channels" choices={choices} rejection={rejection} />,
  );

  expect(html).toMatch(/<legend[^>]*>Channels<\/legend>/);
  expect(html.match(/id="channels(?:-\d)?"/g)).toEqual([
    'id="channels"',
    'id="channels-2"',
    'id="channels-3"',
  ]);
  expect(html.match(/checked=""/g)).toHaveLength(2);
  expect(html).toContain('aria-describedby="channels-2-choice-hint"');
});

test('radios and selects show the choice that was made', () => {
  const choices = [
    { value: 'north', label: 'North' },
    { value: 'south', label: 'South' },
  ];
  const radios = renderToStaticMarkup(
    <Radios name="area" label="Area" choices={choices} value="south" />,
  );
  const select = renderToStaticMarkup(
    <Select name="area" label="Area" choices={choices} rejection={rejection} />,
  );

  expect(radios).toMatch(/id="area-2"[^>]*value="south"|value="south"[^>]*checked=""/);
  expect(select).toContain('<option value="north" selected="">North</option>');
});

// the frame that every public page has.
test('the footer links to accessibility, privacy, cookies and contact, in that order', () => {
  const html = renderToStaticMarkup(<Layout portalName="Fairhaven">words</Layout>);
  const footer = html.slice(html.indexOf('<footer'));

  expect(footer.match(/href="([^"]+)"/g)).toEqual([
    'href="/accessibility"',
    'href="/privacy"',
    'href="/cookies"',
    'href="/contact"',
    'href="/partner/sign-in"',
    'href="/sign-in"',
  ]);
});

// the skip link is first and its goal can take the focus.
test('the skip link comes first and leads to the main landmark', () => {
  const html = renderToStaticMarkup(
    <Layout portalName="Fairhaven">
      <Main>words</Main>
    </Layout>,
  );

  expect(html).toMatch(/^<a class="govuk-skip-link" href="#main-content">/);
  expect(html).toContain('<main class="govuk-main-wrapper" id="main-content" tabindex="-1">');
});

test('the staff frame says who is signed in, where they are, and lets them out by a post', () => {
  const html = renderToStaticMarkup(
    <StaffLayout
      portalName="Fairhaven"
      signedInAs={{ email: 'a@example.org', role: 'assistant' }}
      sections={[
        { href: '/staff', label: 'Consultations', isCurrent: true },
        { href: '/staff/outbox', label: 'Outbox', isCurrent: false },
      ]}
    >
      words
    </StaffLayout>,
  );

  expect(html).toContain('Signed in as a@example.org (assistant)');
  expect(html).toContain('<a href="/staff" aria-current="page">Consultations</a>');
  expect(html).toContain('<form method="post" action="/sign-out">');
});

test('a table has a caption, row headers, and a region that scrolls by keyboard', () => {
  const html = renderToStaticMarkup(
    <DataTable
      caption="Replies"
      columns={[{ header: 'Who' }, { header: 'Number', isNumeric: true }]}
      rows={[['Individuals', '12']]}
    />,
  );

  expect(html).toContain('role="region" aria-label="Replies" tabindex="0"');
  expect(html).toContain('>Replies</caption>');
  expect(html).toContain('<th class="govuk-table__header" scope="row">Individuals</th>');
  expect(html).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">12</td>');
});

// C-07: every chart of the pages is made by this component.
test('a chart has its figures as a table, its base and its caveat', () => {
  const html = renderToStaticMarkup(
    <BarChart
      caption="What people said"
      category="Position"
      series={['Individuals', 'Organisations']}
      rows={[
        { label: 'Support', counts: [6, 2] },
        { label: 'Oppose', counts: [1, 1] },
      ]}
      base={10}
      baseWords="replies"
      caveat="A consultation is not a vote."
    />,
  );
  const cells = [...html.matchAll(/<t[hd][^>]*>([^<]+)</g)].map(([, text]) => text);

  expect(cells).toEqual([
    ...['Position', 'Individuals', 'Organisations', 'All', 'Share'],
    ...['Support', '6', '2', '8', '80%'],
    ...['Oppose', '1', '1', '2', '20%'],
  ]);
  expect(html).toContain('Base: 10 replies. A consultation is not a vote.');
});

test('a change link says what it changes', () => {
  const html = renderToStaticMarkup(
    <SummaryList
      rows={[
        {
          name: 'Name',
          value: 'A',
          action: { href: '/name', label: 'Change', subject: 'name' },
        },
        { name: 'Stage', value: 'Open' },
      ]}
    />,
  );

  expect(html).toContain(
    '<a class="govuk-link" href="/name">Change<span class="govuk-visually-hidden"> name</span></a>',
  );
  expect(html).toContain('govuk-summary-list__row--no-actions');
});

test('a task that cannot be started is no link, and every task says its status', () => {
  const html = renderToStaticMarkup(
    <TaskList
      tasks={[
        { title: 'Read', href: '/read', status: 'Done', colour: null },
        { title: 'Send', href: null, status: 'Cannot start yet', colour: 'grey' },
      ]}
    />,
  );

  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain('Cannot start yet');
});

test('pages of a list lead to their neighbours only', () => {
  const hrefOf = (page: number) => `?page=${page}`;
  const middle = renderToStaticMarkup(
    <Pagination subject="responses" page={2} pages={3} hrefOf={hrefOf} />,
  );
  const single = renderToStaticMarkup(
    <Pagination subject="responses" page={1} pages={1} hrefOf={hrefOf} />,
  );

  expect(middle.match(/href="[^"]+"/g)).toEqual(['href="?page=1"', 'href="?page=3"']);
  expect(middle).toContain('Page 2 of 3');
  expect(single).toBe('');
});

test('a page title runs from the particular to the portal, and says when something is wrong', () => {
  expect(pageTitle(['Outcome', 'A review', 'Fairhaven'])).toBe(
    'Outcome – A review – Fairhaven',
  );
  expect(pageTitle(['Reply', 'Fairhaven'], rejection)).toBe('Error: Reply – Fairhaven');
  expect(pageTitle(['Reply', 'Fairhaven'], { values: {}, errors: {} })).toBe(
    'Reply – Fairhaven',
  );
});

test.each([
  [404, 'Page not found'],
  [410, 'This page is no longer here'],
  [403, 'You cannot open this page'],
  [500, 'Sorry, there is a problem'],
  [503, 'Sorry, there is a problem'],
])('a page that answers %i is headed "%s"', (status, heading) => {
  expect(problemWords(status).heading).toBe(heading);
});
