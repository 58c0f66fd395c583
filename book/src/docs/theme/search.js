/** Full-text search, in the page: it works without a server, and costs nothing until it is opened. */
(function () {
  'use strict';

  const MOST = 20;
  const BEFORE = 60;
  const EXCERPT = 200;

  const here = new URL('.', document.currentScript.src);
  const dialog = document.querySelector('dialog.search');
  const input = dialog.querySelector('input');
  const count = dialog.querySelector('.search-count');
  const results = dialog.querySelector('.search-results');
  let index = null;

  function load(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL(name, here).href;
      script.onload = resolve;
      script.onerror = () => reject(new Error('cannot load ' + name));
      document.head.append(script);
    });
  }

  function ready() {
    if (index === null) {
      index = Promise.all([load('vendor/minisearch.js'), load('search-data.js')]).then(() => {
        const search = new MiniSearch({
          fields: ['title', 'chapter', 'text'],
          storeFields: ['page', 'anchor', 'chapter', 'title', 'text'],
          searchOptions: {
            boost: { title: 5, chapter: 2 },
            prefix: true,
            fuzzy: (term) => (term.length > 4 ? 0.2 : false),
          },
        });
        search.addAll(window.gradusSearch.map((entry, id) => ({ id, ...entry })));
        return search;
      });
    }
    return index;
  }

  function open() {
    if (!dialog.open) {
      dialog.showModal();
    }
    input.select();
    ready().then(show, () => { count.textContent = 'The search could not be loaded.'; });
  }

  async function show() {
    const search = await ready();
    const words = input.value.trim();
    const all = search.search(words, { combineWith: 'AND' });
    const found = all.length > 0 ? all : search.search(words);
    results.replaceChildren(...found.slice(0, MOST).map(item));
    count.textContent = words === '' ? '' : total(found.length);
  }

  function total(number) {
    if (number === 0) {
      return 'Nothing found.';
    }
    const sections = number === 1 ? '1 section' : number + ' sections';
    return number > MOST ? sections + ', the best ' + MOST + ' shown' : sections;
  }

  function item(result) {
    const words = new RegExp('(?<![\\p{L}\\p{N}])(?:' + result.terms.map(quoted).join('|') + ')', 'giu');
    const entry = document.createElement('li');
    const link = entry.appendChild(document.createElement('a'));
    link.href = result.page + (result.anchor ? '#' + result.anchor : '');
    const title = link.appendChild(document.createElement('strong'));
    highlight(title, result.title, words);
    if (result.chapter !== result.title) {
      link.appendChild(document.createElement('small')).textContent = result.chapter;
    }
    highlight(link.appendChild(document.createElement('span')), excerpt(result.text, words), words);
    return entry;
  }

  function quoted(term) {
    return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }

  function excerpt(text, words) {
    const first = Math.max(0, text.search(words));
    const start = first < BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
    const end = text.lastIndexOf(' ', start + EXCERPT);
    const cut = text.length <= start + EXCERPT ? text.slice(start) : text.slice(start, end) + ' …';
    return (start > 0 ? '… ' : '') + cut;
  }

  function highlight(element, text, words) {
    let end = 0;
    for (const match of text.matchAll(words)) {
      element.append(text.slice(end, match.index));
      element.appendChild(document.createElement('mark')).textContent = match[0];
      end = match.index + match[0].length;
    }
    element.append(text.slice(end));
  }

  function move(step) {
    const stops = [input, ...results.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next) {
      next.focus();
    }
  }

  document.querySelector('.search-button').addEventListener('click', open);
  dialog.querySelector('button').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target.closest('a')) {
      dialog.close();
    }
  });
  input.addEventListener('input', show);
  dialog.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.click();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (slash || control) {
      event.preventDefault();
      open();
    }
  });
})();
