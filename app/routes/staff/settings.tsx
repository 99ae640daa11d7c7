/** /staff/settings — what the partnership office is called, how it is reached, what it states. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { settingsFormSchema } from '#app/forms/settings-form.ts';
import { requireStaff } from '#app/http/require-staff.server.ts';
import { forbidden, invalid } from '#app/http/responses.server.ts';
import { changeSettings } from '#app/operations/consultation/change-settings.server.ts';
import { showSettings } from '#app/operations/consultation/show-settings.server.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Main } from '#app/ui/layout.tsx';
import { InsetText, NotificationBanner } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { SettingsForm } from '#app/ui/staff/settings-form.tsx';

export const meta: MetaFunction<typeof loader> = () => [
  { title: pageTitle(['Settings', 'Staff']) },
];

const NOT_PERMITTED = 'Only an administrator may change the settings.';

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(app, request);
  const settings = await showSettings(app, staff);
  if (!settings.ok) throw forbidden(NOT_PERMITTED);
  const isSaved = new URL(request.url).searchParams.has('saved');
  return { settings: settings.value, isSaved };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(app, request);
  const values = readFields(await request.formData());
  const sent = settingsFormSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const changed = await changeSettings(app, staff, sent.data);
  if (!changed.ok) throw forbidden(NOT_PERMITTED);
  return redirect('/staff/settings?saved');
}

export default function SettingsRoute() {
  const { settings, isSaved } = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <Main>
      {rejection && <ErrorSummary errors={rejection.errors} />}
      {isSaved && !rejection && (
        <NotificationBanner kind="success">
          <p className="govuk-notification-banner__heading">The settings are saved.</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">Settings</h1>
      {settings.needsReview && (
        <InsetText>
          The texts below are model texts that came with the portal. Read them, change what is
          not so, and save: saving marks them as reviewed.
        </InsetText>
      )}
      <SettingsForm settings={settings} rejection={rejection} />
    </Main>
  );
}
