(() => {
  'use strict';
  document.documentElement.classList.add('js');

  const plain = (text) => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
  const query = document.getElementById('q');
  const status = document.getElementById('shown');
  const state = document.querySelector('.state');
  const list = document.getElementById('list');
  const picks = [...document.querySelectorAll('.pick')];
  const items = [...document.querySelectorAll('.stories > li')].map((node) => ({
    node,
    keys: new Set(node.dataset.k.split('|')),
    date: node.dataset.date || '',
    text: plain(`${node.textContent} ${node.dataset.k}`),
  }));
  const labels = new Map(picks.map((pick) => [pick.dataset.k, pick.dataset.label]));
  const chosen = new Set();

  const matches = (item, words) =>
    words.every((word) => item.text.includes(word)) &&
    [...chosen].every((key) => (key.startsWith('date:') ? item.date.startsWith(key.slice(5)) : item.keys.has(key)));

  function remember() {
    const parts = [...chosen].map((key) => ['tag', key]);
    if (query.value.trim()) {
      parts.unshift(['q', query.value.trim()]);
    }
    try {
      history.replaceState(null, '', parts.length ? `#${new URLSearchParams(parts)}` : location.pathname + location.search);
    } catch {
      // A page opened from a file may be denied a history; the filters work without.
    }
  }

  function show() {
    const words = plain(query.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of items) {
      item.node.hidden = !matches(item, words);
      count += item.node.hidden ? 0 : 1;
    }
    const all = words.length === 0 && chosen.size === 0;
    status.textContent = all ? '' : `${count.toLocaleString('en')} of ${items.length.toLocaleString('en')} articles`;
    for (const pick of picks) {
      pick.setAttribute('aria-pressed', String(chosen.has(pick.dataset.k)));
    }
    state.querySelectorAll('button').forEach((button) => button.remove());
    for (const key of chosen) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `${labels.get(key) || key} ×`;
      button.setAttribute('aria-label', `Remove the filter ${labels.get(key) || key}`);
      button.addEventListener('click', () => {
        toggle(key);
        query.focus();
      });
      state.append(button);
    }
    if (chosen.size) {
      const go = document.createElement('button');
      go.type = 'button';
      go.className = 'go';
      go.textContent = 'Show the articles';
      go.addEventListener('click', () => list.focus());
      state.append(go);
    }
  }

  function toggle(key) {
    if (!chosen.delete(key)) {
      chosen.add(key);
    }
    show();
    remember();
  }

  for (const pick of picks) {
    if (!pick.closest('.timeline') || pick.querySelector('svg')) {
      pick.disabled = false;
    }
    pick.addEventListener('click', () => toggle(pick.dataset.k));
  }
  document.querySelector('.search').hidden = false;
  document.querySelector('.search').addEventListener('submit', (event) => event.preventDefault());
  query.addEventListener('input', () => {
    show();
    remember();
  });

  if (location.hash.includes('=')) {
    const given = new URLSearchParams(location.hash.slice(1));
    query.value = given.get('q') || '';
    given.getAll('tag').forEach((key) => chosen.add(key));
  }
  show();
})();
