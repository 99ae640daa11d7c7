/** /staff/consultations/:slug/translations/:translation — one translation: read it, show it, withdraw it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { languageNames } from '#app/domain/consultation/languages.ts';
import { fieldErrors, readFields } from '#app/forms/fields.ts';
import { translationStepSchema } from '#app/forms/translation-forms.ts';
import { routeParam } from '#app/http/params.server.ts';
import { requirePermission } from '#app/http/require-staff.server.ts';
import { invalid } from '#app/http/responses.server.ts';
import { answerStepRefusal, denyTranslations } from '#app/http/translation-refusal.server.ts';
import {
  showTranslationToAll,
  withdrawShownTranslation,
} from '#app/operations/consultation/settle-translation.server.ts';
import { showTranslationToStaff } from '#app/operations/consultation/show-translations.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { StaffTranslationPage } from '#app/ui/staff/translations/staff-translation-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const language = data ? languageNames(data.translation.language).english : '';
  return [{ title: pageTitle([language, data?.title ?? '', 'Staff']) }];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(app, request, 'edit-translations');
  const page = await showTranslationToStaff(app, staff, soughtIn(params));
  return page.ok ? page.value : denyTranslations(page.refusal);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requirePermission(app, request, 'edit-translations');
  const sought = soughtIn(params);
  const values = readFields(await request.formData());
  const sent = translationStepSchema.safeParse(values);
  if (!sent.success) return invalid(values, fieldErrors(sent.error));
  const step = sent.data;
  const outcome =
    step.do === 'show'
      ? await showTranslationToAll(app, staff, { ...sought, version: step.version })
      : await withdrawShownTranslation(app, staff, { ...sought, reason: step.reason });
  if (!outcome.ok) return answerStepRefusal(outcome.refusal, values);
  return redirect(`/staff/consultations/${sought.slug}/translations`);
}

function soughtIn(params: Readonly<Record<string, string | undefined>>) {
  return { slug: routeParam(params, 'slug'), translationId: routeParam(params, 'translation') };
}

export default function TranslationRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return <StaffTranslationPage page={page} rejection={rejection} />;
}
