(() => {
  'use strict';
  const status = document.getElementById('shown');
  const boxes = [...document.querySelectorAll('.filters input')];
  const rows = [...document.querySelectorAll('tr[data-e]')];
  const marksOf = (id) => document.querySelectorAll(`mark[data-e="${id}"]`);
  let chosen = '';
  let at = -1;

  function choose(id) {
    for (const old of document.querySelectorAll('.on')) {
      old.classList.remove('on');
    }
    chosen = id;
    at = -1;
    if (id) {
      marksOf(id).forEach((mark) => mark.classList.add('on'));
      document.getElementById(`e${id}`).classList.add('on');
    }
  }

  for (const box of boxes) {
    box.addEventListener('change', () => {
      const names = boxes.filter((b) => b.checked).map((b) => b.closest('label').querySelector('.swatch').textContent);
      const shown = rows.filter((row) => row.offsetParent !== null).length;
      status.textContent = `${names.length ? names.join(', ') : 'Nothing'} marked; ${shown} of ${rows.length} names listed.`;
    });
  }

  // The link of a row goes from one mention to the next.
  for (const jump of document.querySelectorAll('.jump')) {
    jump.addEventListener('click', (event) => {
      event.preventDefault();
      const id = jump.closest('tr').dataset.e;
      if (id !== chosen) {
        choose(id);
      }
      const marks = marksOf(id);
      at = (at + 1) % marks.length;
      marks[at].scrollIntoView({ block: 'center' });
      status.textContent = `Mention ${at + 1} of ${marks.length}.`;
    });
  }

  document.addEventListener('click', (event) => {
    const mark = event.target.closest('mark');
    if (mark) {
      choose(mark.dataset.e === chosen ? '' : mark.dataset.e);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      choose('');
    }
  });
})();
