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
const TICKS = ['radio', 'checkbox'];

/** Storage may be forbidden: then there is no copy, and nothing else is lost. */
function withStorage(use) {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

/** Copies of what was typed at addresses that begin so; '' for all of them. */
function clearCopies(beginning) {
  withStorage((storage) => {
    for (const key of Object.keys(storage)) {
      if (key.startsWith(PREFIX + beginning)) storage.removeItem(key);
    }
  });
}

/** A copy is kept until closing: none outlives it. */
function clearExpired() {
  withStorage((storage) => {
    for (const key of Object.keys(storage).filter((one) => one.startsWith(PREFIX))) {
      const { until } = JSON.parse(storage.getItem(key)) ?? {};
      if (until && until < Date.now()) storage.removeItem(key);
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

/** Puts text, ticks and what was chosen back as they were kept. */
function fill(form, kept) {
  for (const field of form.elements) {
    if (!field.name || OURS.includes(field.name)) continue;
    const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
    if (TICKS.includes(field.type)) field.checked = values.includes(field.value);
    else if (field.tagName !== 'BUTTON') field.value = values[0] ?? '';
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
  say(told.message);
  if (!answer.ok) {
    state.isStopped = answer.status === 409;
    return;
  }
  form.elements.draft.value = told.draft;
  form.elements.revision.value = told.revision;
  state.isUnsaved = state.isDirty;
  if (!state.isDirty) copy.forget();
}

function startingState() {
  return {
    /** To be sent. */
    isDirty: false,
    /** Typed, and not on the server, whether it is to be sent or was refused. */
    isUnsaved: false,
    /** Another window has saved meanwhile, or nothing can be saved: the button shows which. */
    isStopped: false,
    pause: FIRST_PAUSE_MS,
    timer: 0,
    run: null,
  };
}

/** Saves again and again until what stands in the form is what the server has. */
function openSaver(form, say, copy) {
  const state = startingState();

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
    if (isWaiting()) schedule(state.pause);
  }

  function isWaiting() {
    return state.isDirty && !state.isStopped;
  }

  function save() {
    if (isWaiting()) state.run ??= attempt();
  }

  return {
    state,
    isWaiting,
    changed: () => {
      // “Saved.” never stands beside words that are not.
      if (!state.isUnsaved) say('');
      state.isDirty = true;
      state.isUnsaved = true;
      copy.keep();
      if (!state.run) schedule(AFTER_TYPING_MS);
    },
    again: () => schedule(0),
    flush: async () => {
      await state.run;
      save();
      await state.run;
    },
  };
}

/**
 * The copy on the respondent's own device: what stands in the form, and other words found beside it.
 * Without a draft nobody knows whose device it is: what lies here is shown, and nothing is added.
 */
function openCopy(form) {
  const key = PREFIX + form.dataset.autosave;
  const isOwn = form.dataset.ownDevice === 'yes';
  if (!isOwn && form.elements.draft.value !== '') clearCopies(form.dataset.journey);
  const until = Number(form.dataset.keptUntil) || null;
  const find = () => withStorage((storage) => JSON.parse(storage.getItem(key) ?? 'null')) ?? {};
  const put = ({ others = [], ...rest }) =>
    withStorage((storage) => {
      if (others.length === 0 && !rest.fields) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify({ ...rest, others, until }));
    });
  return {
    find,
    keep: () => {
      const revision = form.elements.revision.value;
      if (isOwn) put({ ...find(), revision, fields: typedIn(form) });
    },
    forget: () => put({ others: find().others }),
    keepOthers: (others) => put({ ...find(), others }),
  };
}

/** Puts the copy back where nothing has been saved since; otherwise offers it beside. */
function restore(form, copy, { say, saver }) {
  const { revision, fields, others = [] } = copy.find();
  const isNews = fields && JSON.stringify(fields) !== JSON.stringify(typedIn(form));
  if (isNews && revision === form.elements.revision.value) {
    fill(form, fields);
    say('We put back what you typed here before.');
    saver.changed();
  } else if (fields) {
    copy.forget();
    if (isNews) others.push(fields);
    copy.keepOthers(others);
  }
  for (const other of others) offer(form, other, { copy, saver });
}

/** Words beside the form that can be exchanged with those in it: neither is lost by a press. */
function offer(form, other, { copy, saver }) {
  let offered = other;
  const box = document.createElement('div');
  box.className = 'govuk-inset-text';
  const said = document.createElement('div');
  said.className = 'govuk-body portal-said';
  const exchange = (inItsPlace) => {
    const others = copy.find().others ?? [];
    const rest = others.filter((one) => JSON.stringify(one) !== JSON.stringify(offered));
    copy.keepOthers(inItsPlace ? [...rest, inItsPlace] : rest);
    offered = inItsPlace;
    if (inItsPlace) said.textContent = describe(form, inItsPlace);
    else box.remove();
  };
  const use = addButton('Use this instead', () => {
    const typed = typedIn(form);
    const words = offered;
    exchange(describe(form, typed) === '' ? null : typed);
    fill(form, words);
    saver.changed();
  });
  const remove = addButton('Delete this', () => exchange(null));
  said.textContent = describe(form, other);
  box.append('This device has another answer here that was not saved:', said, use, ' ', remove);
  form.prepend(box);
}

function addButton(label, press) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary';
  button.textContent = label;
  button.addEventListener('click', press);
  return button;
}

/** An answer as its reader sees it: the names of what is ticked or placed, and the words. */
function describe(form, fields) {
  return fields
    .map(([name, value]) => {
      const named = [...form.elements].filter((one) => one.name === name);
      const tick = named.find((one) => TICKS.includes(one.type) && one.value === value);
      const field = tick ?? named.find(({ tagName }) => tagName !== 'TEXTAREA');
      if (!field || value === '') return value;
      return field.labels[0].textContent.trim() + (tick ? '' : `: ${value}`);
    })
    .filter((text) => text !== '')
    .join('\n');
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

/** What is unsaved is saved before the page is left, so that no failing page can swallow it. */
function guardLeaving(form, { say, saver }) {
  const { state } = saver;
  let isLeaving = false;
  form.addEventListener('submit', (event) => {
    if (isLeaving || (!state.run && !saver.isWaiting() && window.navigator.onLine)) {
      isLeaving = true;
      window.clearTimeout(state.timer);
      return;
    }
    event.preventDefault();
    void saver.flush().then(() => {
      if (saver.isWaiting() || !window.navigator.onLine) {
        say('You are not connected. Your words are still here. Try again in a moment.');
        return;
      }
      isLeaving = true;
      form.requestSubmit(event.submitter);
    });
  });
  window.addEventListener('beforeunload', (event) => {
    if (state.isUnsaved && !isLeaving) event.preventDefault();
  });
}

function help(form) {
  const say = addStatus(form);
  const copy = openCopy(form);
  const saver = openSaver(form, say, copy);
  form.addEventListener('input', saver.changed);
  window.addEventListener('online', saver.again);
  hintCharacters(form);
  guardLeaving(form, { say, saver });
  restore(form, copy, { say, saver });
}

clearExpired();
const form = document.querySelector('form[data-autosave]');
if (form) help(form);
const cleared = document.querySelector('[data-clear-copies]');
if (cleared) clearCopies(cleared.dataset.clearCopies);
