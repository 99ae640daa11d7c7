/**
 * Help for people who write a comment: saves while they type, and says so.
 *
 * Everything here can be done without it by the button of the form. Words that could not be saved are
 * tried again until they are; on the respondent's own device they are also kept in the browser, and
 * put back after a reload. What a form needs is in its data attributes (comment-form.tsx).
 */
const PREFIX = 'portal-draft:';
const AFTER_TYPING_MS = 1500;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;
const ANSWER_WITHIN_MS = 20_000;
/** From this share of the limit on, the characters that are left are said. */
const NEAR_THE_LIMIT = 0.9;
const OURS = ['draft', 'revision', 'paperVersion', 'website'];

/** Storage may be forbidden: then there is no copy, and nothing else is lost. */
function withStorage(use) {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

function clearCopies() {
  withStorage((storage) => {
    for (const key of Object.keys(storage)) {
      if (key.startsWith(PREFIX)) storage.removeItem(key);
    }
  });
}

function addStatus(form) {
  const status = document.createElement('p');
  status.className = 'govuk-hint';
  status.setAttribute('role', 'status');
  form.append(status);
  return (text) => {
    if (status.textContent !== text) status.textContent = text;
  };
}

function typedIn(form) {
  return [...new window.FormData(form)].filter(([name]) => !OURS.includes(name));
}

/** Puts text and ticks back as they were kept. */
function fill(form, kept) {
  for (const field of form.elements) {
    if (!field.name || OURS.includes(field.name)) continue;
    const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === 'radio' || field.type === 'checkbox') {
      field.checked = values.includes(field.value);
    } else if (field.tagName === 'TEXTAREA') {
      field.value = values[0] ?? '';
    }
  }
}

/** Sends what stands in the form, and takes over what the server says of it. */
async function post(form, state, { say, copy }) {
  state.isDirty = false;
  const answer = await window.fetch(form.dataset.autosave, {
    method: 'POST',
    body: new window.URLSearchParams(new window.FormData(form)),
    signal: window.AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (answer.status >= 500) throw new Error('Not answered');
  const told = await answer.json();
  state.pause = FIRST_PAUSE_MS;
  if (!answer.ok) {
    state.isStopped = answer.status === 409;
    say(told.message);
    return;
  }
  form.elements.draft.value = told.draft;
  form.elements.revision.value = told.revision;
  if (!state.isDirty) copy.forget();
  say('Saved.');
}

/** Saves again and again until what stands in the form is what the server has. */
function openSaver(form, say, copy) {
  const state = {
    isDirty: false,
    isStopped: false,
    pause: FIRST_PAUSE_MS,
    timer: 0,
    run: null,
  };

  function schedule(ms) {
    window.clearTimeout(state.timer);
    state.timer = window.setTimeout(save, ms);
  }

  async function attempt() {
    try {
      await post(form, state, { say, copy });
    } catch {
      state.isDirty = true;
      state.pause = Math.min(2 * state.pause, LONGEST_PAUSE_MS);
      say('Not saved yet: there is no connection. Leave this page open. We keep trying.');
    }
    state.run = null;
    if (state.isDirty && !state.isStopped) schedule(state.pause);
  }

  function save() {
    if (state.isDirty && !state.isStopped) state.run ??= attempt();
  }

  return {
    state,
    changed: () => {
      state.isDirty = true;
      copy.keep();
      if (!state.run) schedule(AFTER_TYPING_MS);
    },
    again: () => schedule(0),
  };
}

/** The copy in this browser; none unless the device is the respondent's own. */
function openCopy(form) {
  const key = PREFIX + form.dataset.autosave;
  const isOwn = form.dataset.ownDevice === 'yes';
  if (!isOwn) clearCopies();
  return {
    keep: () => {
      if (!isOwn) return;
      const copy = { revision: form.elements.revision.value, fields: typedIn(form) };
      withStorage((storage) => storage.setItem(key, JSON.stringify(copy)));
    },
    forget: () => withStorage((storage) => storage.removeItem(key)),
    find: () => withStorage((storage) => JSON.parse(storage.getItem(key) ?? 'null')),
  };
}

/** Puts the copy back where nothing has been saved since; otherwise offers it beside. */
function restore(form, copy, { say, saver }) {
  const kept = copy.find();
  if (kept === null || JSON.stringify(kept.fields) === JSON.stringify(typedIn(form))) return;
  if (kept.revision === form.elements.revision.value) {
    fill(form, kept.fields);
    say('We put back what you typed here before.');
    saver.changed();
    return;
  }
  const offer = document.createElement('div');
  offer.className = 'govuk-inset-text';
  const words = document.createElement('div');
  words.className = 'govuk-body portal-said';
  words.textContent = kept.fields
    .filter(([name]) => name === 'words' || name === 'suggestedWording')
    .map(([, value]) => value)
    .join('\n');
  const use = document.createElement('button');
  use.type = 'button';
  use.className = 'govuk-button govuk-button--secondary';
  use.textContent = 'Use these words';
  use.addEventListener('click', () => {
    fill(form, kept.fields);
    saver.changed();
    offer.remove();
  });
  offer.append('This device has other words that were not saved:', words, use);
  form.prepend(offer);
}

function hintCharacters(form) {
  const most = Number(form.dataset.most);
  for (const area of form.querySelectorAll('textarea')) {
    const say = addStatus(area.parentElement);
    area.addEventListener('input', () => {
      const left = most - area.value.length;
      if (left > most * (1 - NEAR_THE_LIMIT)) say('');
      else say(left < 0 ? `${-left} characters too many.` : `${left} characters left.`);
    });
  }
}

/** A save that is under way is waited for, so that the two cannot meet as two windows would. */
function guardSubmit(form, { say, saver }) {
  form.addEventListener('submit', (event) => {
    if (!window.navigator.onLine) {
      event.preventDefault();
      say('You are not connected. Your words are still here. Try again in a moment.');
    } else if (saver.state.run) {
      event.preventDefault();
      void saver.state.run.then(() => form.requestSubmit(event.submitter));
    } else {
      saver.state.isStopped = true;
      window.clearTimeout(saver.state.timer);
    }
  });
  window.addEventListener('beforeunload', (event) => {
    if (saver.state.isDirty && !saver.state.isStopped) event.preventDefault();
  });
}

function help(form) {
  const say = addStatus(form);
  const copy = openCopy(form);
  const saver = openSaver(form, say, copy);
  form.addEventListener('input', saver.changed);
  window.addEventListener('online', saver.again);
  hintCharacters(form);
  guardSubmit(form, { say, saver });
  restore(form, copy, { say, saver });
}

const form = document.querySelector('form[data-autosave]');
if (form) help(form);
if (document.querySelector('[data-clear-copies]')) clearCopies();
