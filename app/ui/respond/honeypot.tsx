/**
 * A field that people leave blank and simple machines fill in. It is named for those who hear the
 * page, and no check ever refuses it.
 */
import { HONEYPOT_NAME } from '#app/forms/fields.ts';

export function Honeypot() {
  return (
    <div className="govuk-visually-hidden">
      <label htmlFor={HONEYPOT_NAME}>Leave this blank</label>
      <input
        id={HONEYPOT_NAME}
        name={HONEYPOT_NAME}
        type="text"
        tabIndex={-1}
        autoComplete="off"
        defaultValue=""
      />
    </div>
  );
}
